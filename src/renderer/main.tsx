import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tell } from './bridge'
import { Panel } from './panel/Panel'
import './styles/tokens.css'
import './styles/base.css'

window.addEventListener('online', () => tell('networkBack', {}))

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Panel />
    </StrictMode>,
  )
}
