import { type PlaceholderAdvice, recognisePlaceholder } from '../../src/main/triggers/placeholder'

/** One spelling for each phone system that has its own, and one for each of the other cases. */
const WRITTEN = [
  '%CallerNumber%',
  '%%CallerNumber%%',
  '{phone}',
  '<m>',
  '$1',
  '{CALLERNUM}',
  '{cli}',
  '$caller$',
  '$n',
  '$remote',
  '<Call.NumberSC>',
  '<number>',
  '%Call\\CallerContact\\Tel%',
  `\${CALLERID(num)}`,
  `\${caller_id_number}`,
  '[Number]',
  '%CallerDisplayName%',
  '{{caller.phone}}',
  '%u',
]

/** What the panel says of each. */
export function spellings(): { written: string; advice: PlaceholderAdvice }[] {
  return WRITTEN.map((written) => ({
    written,
    advice: recognisePlaceholder(written)?.advice ?? 'placeholder.unknown',
  }))
}
