export { type CommandLine, parseCommandLine, USAGE } from './command-line'
export { type Link, type LinkRefusal, readLink } from './link'
export { type PhoneContext, phoneContextSchema } from './phone-context'
export { type PhoneSystem, type Placeholder, type PlaceholderAdvice, recognisePlaceholder } from './placeholder'
export { clock, type Sighting } from './sighting'
export {
  type ClipboardChange,
  openSystemText,
  type SystemText,
  type SystemTextOptions,
  type TextRead,
} from './system-text'
