import { joinBus, reader } from './dbus'

/** What the system was asked to show. */
export type Shown = { id: number; title: string; text: string }

export type NotificationServer = {
  shown: Shown[]
  /** The agent clicks on a notification. */
  click(id: number): void
  close(): void
}

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'

/**
 * Shows notifications in the place of a desktop (Desktop Notifications Specification 1.2), for programs that ask on
 * the session's bus.
 */
export async function serveNotifications(): Promise<NotificationServer> {
  const shown: Shown[] = []
  const bus = await joinBus(NAME, (message) => {
    switch (message.member) {
      case 'GetServerInformation':
        return bus.reply(message, 'tests', 'Callside', '1', '1.2')
      case 'GetCapabilities':
        return bus.reply(message, ['actions', 'body'])
      case 'Notify': {
        const read = reader(message.body)
        read.text()
        read.u32()
        read.text()
        shown.push({ id: shown.length + 1, title: read.text(), text: read.text() })
        return bus.reply(message, shown.length)
      }
      default:
        return bus.reply(message)
    }
  })
  await bus.ask('RequestName', NAME, 0)
  return { shown, click: (id) => bus.signal(PATH, 'ActionInvoked', id, 'default'), close: bus.close }
}
