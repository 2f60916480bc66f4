import { fakeBridge } from './bridge'
import type { GalleryState, Step } from './state'
import { stateNamed } from './states'
import './still.css'

/** Shows one state in one language, and marks the page once nothing more will change. */
export async function showState(id: string, language: string): Promise<void> {
  const state = stateNamed(id)
  if (!state) throw new Error(`there is no state ${id}`)
  const { snapshot } = state
  const spoken = snapshot && {
    ...snapshot,
    shell: { ...snapshot.shell, desk: { ...snapshot.shell.desk, language } },
  }
  Object.defineProperty(window, 'callside', { value: fakeBridge(state, spoken) })
  await (state.settings ? import('../../src/renderer/settings/main') : import('../../src/renderer/main'))
  await settled()
  for (const step of state.steps) await take(step)
  mark(state)
}

function mark({ id }: GalleryState): void {
  document.documentElement.dataset.shown = id
}

/** No code takes longer, in frames. */
const LOADED_WITHIN = 300

async function take(step: Step): Promise<void> {
  if ('pane' in step) (await import('../../src/renderer/ui')).showPane(step.pane)
  else if ('press' in step) (await found(step.press)).click()
  else window.dispatchEvent(new KeyboardEvent('keydown', { key: step.key, bubbles: true, cancelable: true }))
  await settled()
}

/** What a selector finds, as soon as it is there: its code may still be on its way. */
async function found(selector: string): Promise<HTMLElement> {
  for (let turn = 0; turn < LOADED_WITHIN; turn += 1) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element) return element
    await new Promise((done) => requestAnimationFrame(done))
  }
  throw new Error(`nothing to press: ${selector}`)
}

/** Resolves when the page has content, its code and fonts are loaded, and it has not changed for some frames. */
async function settled(): Promise<void> {
  await document.fonts.ready
  const root = document.getElementById('root')
  let changed = true
  const observer = new MutationObserver(() => {
    changed = true
  })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  for (let calm = 0; calm < 5; ) {
    changed = false
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    calm = changed || !root?.childElementCount ? 0 : calm + 1
  }
  observer.disconnect()
}
