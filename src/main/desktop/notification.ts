import { Notification } from 'electron'
import { translator } from '../../preload/locales'

export type Notifier = {
  /** Has the system say that somebody is calling. It says no more: others may read it, and systems keep them. */
  tell(): void
  close(): void
}

/**
 * The system's own notifications, for those who do not see the panel come up, or whose screen reader does not speak for
 * windows in the background. A newer one takes the place of the former. Nothing happens where the system has none.
 */
export function openNotifier(language: () => string, clicked: () => void): Notifier {
  // Kept, since one that is collected as garbage no longer tells of clicks.
  let shown: Notification | null = null
  const close = (): void => {
    shown?.close()
    shown = null
  }
  return {
    tell() {
      if (!Notification.isSupported()) return
      close()
      const t = translator(language())
      const next = new Notification({ title: t('window.title'), body: t('window.somebodyCalls'), silent: true })
      next.on('click', clicked)
      next.on('failed', () => undefined)
      next.show()
      shown = next
    },
    close,
  }
}
