import { bridgeCalls } from '../../../preload/bridge'
import { en } from '../../../preload/locales/en'
import { SETTING_KEYS } from '../../settings'

/** Words of faults and refusals that stand in none of our texts. */
const TECHNICAL =
  'aborterror acces addrinuse argument callside close closed connrefused connreset dns econnrefused econnreset eacces ' +
  'eaddrinuse enoent enospc enotfound eperm epipe err error etimedout failed foreign http https invalid json keychain node ' +
  'null notfound parse proxy rangeerror referenceerror refused reset result sender socket stream syntaxerror timed ' +
  'timeouterror tls typeerror undefined undici unexpected unhandled unknown warning zoderror'

let words: Set<string> | undefined

/** Whether a word is one of our own: of our texts, of a call of the bridge, or of a setting's key. */
export function isOurs(word: string): boolean {
  words ??= new Set([...wordsIn(TECHNICAL), ...wordsIn(Object.values(en).map(written).join(' ')), ...keys()])
  return words.has(word.toLowerCase())
}

const keys = (): string[] => [...Object.keys(bridgeCalls), ...SETTING_KEYS].flatMap(wordsIn)

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

const written = (text: string | object): string => (typeof text === 'string' ? text : Object.values(text).join(' '))
