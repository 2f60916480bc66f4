import { clipboard } from 'electron'
import { type ClipboardPort, HISTORY_FLAG, OWN_COPY, SECRET_MARKS } from '../triggers'

/** Electron before 44, whose clipboard answers at once and knows a system's formats by their own names. */
type FormerClipboard = {
  availableFormats(): string[]
  has(format: string): boolean
  readBuffer(format: string): Buffer
}

/** From Electron 44 on, the name under which a system's own format is known, and back. */
export const rawFormat = (name: string): string => `electron application/osclipboard;format="${name}"`
const rawName = (type: string): string => /^electron application\/osclipboard;format="(.*)"$/.exec(type)?.[1] ?? type

/** Whether this Electron has the clipboard of 44 and later, which takes a text and its marks at once. */
export const hasItems = (): boolean => !('availableFormats' in clipboard)

/**
 * The clipboard of the system for the adapter of Windows and macOS. The marks are asked for one by one, since
 * Electron's lists of formats are incomplete; then every item's own list is looked at, which Electron has from 44 on.
 */
export function clipboardPort(): ClipboardPort {
  return hasItems() ? itemsPort() : formerPort(clipboard as unknown as FormerClipboard)
}

const MARKS = [...SECRET_MARKS, OWN_COPY, HISTORY_FLAG]

function itemsPort(): ClipboardPort {
  const items = () => clipboard.read().catch(() => [])
  return {
    async formats() {
      const has = await Promise.all(MARKS.map((name) => clipboard.has(rawFormat(name)).catch(() => false)))
      const marks = MARKS.filter((_, place) => has[place])
      return marks.length > 0 ? [marks] : (await items()).map(({ types }) => types.map(rawName))
    },
    async bytes(format) {
      const type = rawFormat(format)
      const item = (await items()).find(({ types }) => types.includes(type))
      const payload = await item?.getType(type).catch(() => null)
      return payload instanceof Blob ? new Uint8Array(await payload.arrayBuffer()) : null
    },
    text: () => clipboard.readText().catch(() => ''),
  }
}

function formerPort(former: FormerClipboard): ClipboardPort {
  return {
    formats: async () => [[...former.availableFormats(), ...MARKS.filter((name) => former.has(name))]],
    async bytes(format) {
      const bytes = former.readBuffer(format)
      return bytes.length > 0 ? bytes : null
    },
    text: async () => clipboard.readText(),
  }
}
