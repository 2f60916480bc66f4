import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tell } from './bridge'
import { startLanguage } from './language'
import { Panel } from './panel/Panel'
import { followTheme } from './theme'
import './styles/tokens.css'
import './styles/base.css'

window.addEventListener('online', () => tell('networkBack', {}))

/** The first paint already has the agent's colours and language. */
async function start(root: HTMLElement): Promise<void> {
  await startLanguage()
  followTheme()
  createRoot(root).render(
    <StrictMode>
      <Panel />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) void start(root)
