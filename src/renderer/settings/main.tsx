import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tell } from '../bridge'
import { startLanguage } from '../language'
import { tLater } from '../laterWords'
import { followTheme } from '../theme'
import { followSettings } from './report'
import { Settings } from './Settings'
import '../styles/tokens.css'
import '../styles/base.css'

/** Escape closes the window, unless a part of it has use for the key. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) tell('hide', {})
}

async function start(): Promise<void> {
  await startLanguage()
  document.title = tLater('settings.title')
  followTheme()
  followSettings()
  window.addEventListener('keydown', onKeyDown)
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <Settings />
    </StrictMode>,
  )
}

void start()
