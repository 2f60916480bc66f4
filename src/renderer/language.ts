import { isRightToLeft, loadLanguage } from '../preload/locales/languages'
import { replica } from './store'
import { speak } from './words'

/**
 * Waits until main says which language the agent reads, and has the page written in it. Another language later on starts
 * the page anew: main has all that is on screen, so nothing is lost.
 */
export async function startLanguage(): Promise<void> {
  const tag = await firstLanguage()
  await loadLanguage(tag)
  speak(tag)
  document.documentElement.lang = tag
  document.documentElement.dir = isRightToLeft(tag) ? 'rtl' : 'ltr'
  replica.subscribe(({ snapshot }) => {
    if (snapshot && snapshot.shell.desk.language !== tag) window.location.reload()
  })
}

/** A page that main does not answer has to say that in some language. */
function firstLanguage(): Promise<string> {
  return new Promise((resolve) => {
    const look = ({ snapshot, silent } = replica.getState()): void => {
      if (snapshot) resolve(snapshot.shell.desk.language)
      else if (silent) resolve(navigator.language)
    }
    replica.subscribe((state) => look(state))
    look()
  })
}
