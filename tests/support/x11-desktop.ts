import { type OpenClient, openClient } from '../../src/main/triggers/x11-client'
import { openOwner, text } from '../integration/triggers/owner'

const display = (): string => process.env.DISPLAY ?? ''

/** Puts a text on the clipboard as a password manager does; `asked` are the forms in which it was wanted since. */
export async function offerMarked(content: string): Promise<{ asked: () => string[]; close: () => void }> {
  const owner = await openOwner(display())
  await owner.own('CLIPBOARD', {
    ...text(content),
    'x-kde-passwordManagerHint': { bytes: Buffer.from('secret') },
  })
  return { asked: () => owner.asked, close: owner.close }
}

/** Has the X server turn its screen saver on or off, as a screen locker does. */
export async function saveScreen(on: boolean): Promise<void> {
  const { client, root } = (await openClient(display())) as OpenClient
  const x = client as typeof client & { ForceScreenSaver(activate: boolean): void }
  x.ForceScreenSaver(on)
  // The server answers in the order in which it was asked.
  await new Promise<void>((resolve) => {
    client.GetSelectionOwner(root, () => {
      resolve()
      return true
    })
  })
  client.stream?.end()
}
