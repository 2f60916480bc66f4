export { type CommandLine, parseCommandLine, USAGE } from './command-line'
export { clock, type Sighting } from './sighting'
export {
  type ClipboardChange,
  openSystemText,
  type SystemText,
  type SystemTextOptions,
  type TextRead,
} from './system-text'
