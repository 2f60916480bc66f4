const WORDS = [
  // English, German, French
  'extension|extn|ext|xtn|x|option|opt|durchwahl|dw|apparat|app|nebenstelle|nst|klappe|kl|poste|int\u00e9rieur',
  // Spanish, Portuguese, Italian
  'extensi\u00f3n|extens\u00e3o|anexo|interno|int|ramal|rml|estensione',
  // Dutch, Nordic, Baltic
  'toestel|tst|anknytning|ankn|lokalnummer|lokal|alanumero|alanro|sisetelefon',
  // Polish, Czech, Hungarian, Romanian, Croatian, Turkish
  'wewn\u0119trzny|wewn|wew|linka|kl|klapka|mell\u00e9k|interior|lokalni|dahili',
  // Russian, Ukrainian, Greek, Hebrew, Arabic, Persian
  '\u0434\u043e\u0431\u0430\u0432\u043e\u0447\u043d\u044b\u0439|\u0434\u043e\u0431|\u0432\u043d\u0443\u0442\u0440|\u0432\u043d|\u03b5\u03c3\u03c9\u03c4|\u05e9\u05dc\u05d5\u05d7\u05d4|\u062a\u062d\u0648\u064a\u0644\u0629|\u062f\u0627\u062e\u0644\u064a|\u062f\u0627\u062e\u0644\u06cc',
  // Japanese, Chinese, Korean, Vietnamese, Thai
  '\u5185\u7dda|\u5206\u673a|\u5206\u6a5f|\u5185\u7ebf|\u8f49|\u8f6c|\ub0b4\uc120|m\u00e1y l\u1ebb|\u0e15\u0e48\u0e2d',
].join('|')

let pattern: RegExp | undefined

function extensionPattern(): RegExp {
  pattern ??= new RegExp(
    `(?:[ \\t]{0,8}[,;|/(-]?[ \\t]{0,8}(?:(?:${WORDS})(?!\\p{L})(?:\\.|\\b)?(?: ?(?:no|nr|number)\\.?)?[ :.#=-]{0,3}(\\d{1,7})|` +
      `# ?(\\d{1,6}))|;ext=(\\d{1,7})|[,;pw]{2,4}(\\d{1,7})#?|[,;pw](\\d{1,7})#)(?![\\d\\p{L}]|[-./:]\\d)`,
    'iuy',
  )
  return pattern
}

/**
 * Reads an extension that follows a number. In: a normalised block and the offset just after the number. Out: its
 * digits and the offset after it, or undefined.
 */
export function readExtension(block: string, offset: number): { digits: string; end: number } | undefined {
  const sticky = extensionPattern()
  sticky.lastIndex = offset
  const match = sticky.exec(block)
  if (!match) return undefined
  const digits = match.slice(1).find((group) => group !== undefined)
  if (!digits) return undefined
  const end = offset + match[0].length
  // A bracket opened for the extension belongs to it.
  const closes = match[0].includes('(') && block[end] === ')'
  return { digits, end: closes ? end + 1 : end }
}
