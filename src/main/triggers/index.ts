export { HISTORY_FLAG, OWN_COPY, SECRET_MARKS } from './clipboard-marks'
export { type ClipboardPort, readClipboard } from './clipboard-poll'
export { type CommandLine, parseCommandLine, USAGE } from './command-line'
export { type Link, type LinkRefusal, readLink } from './link'
export { type PhoneContext, phoneContextSchema } from './phone-context'
export { type PhoneSystem, type Placeholder, type PlaceholderAdvice, recognisePlaceholder } from './placeholder'
export type { SelectionAnswer, SelectionReader, SelectionRequest } from './selection-text'
export { clock, type Sighting } from './sighting'
export {
  type ClipboardChange,
  isWayland,
  type OpenedText,
  openSystemText,
  type SystemText,
  type SystemTextOptions,
  type TextLimit,
  type TextRead,
} from './system-text'
export { type ActiveWindow, openActiveWindow, type ScreenPart } from './x11-active'
export { type OwnedText, ownClipboard } from './x11-own'
