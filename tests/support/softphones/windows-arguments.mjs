/**
 * Splits what follows a program on a command line as Windows' CommandLineToArgvW does: blanks separate, double quotes
 * hold together, and backslashes count before a quote alone: two for one, and an odd one makes the quote a sign.
 *
 * @param {string} parameters
 * @returns {string[]}
 */
export function splitParameters(parameters) {
  const words = []
  let word = ''
  let isOpen = false
  let isQuoted = false
  for (const [sign, backslashes = '', quote = ''] of parameters.matchAll(/(\\*)(")|./gs)) {
    if (quote === '') {
      const isEnd = !isQuoted && (sign === ' ' || sign === '\t')
      if (isEnd && isOpen) words.push(word)
      word = isEnd ? '' : word + sign
      isOpen = !isEnd
      continue
    }
    word += '\\'.repeat(Math.floor(backslashes.length / 2))
    if (backslashes.length % 2 === 1) word += '"'
    else isQuoted = !isQuoted
    isOpen = true
  }
  return isOpen ? [...words, word] : words
}

/**
 * Splits a whole command line the same way. The program's own name ends at the next quote or blank, and backslashes mean
 * nothing in it.
 *
 * @param {string} commandLine
 * @returns {string[]}
 */
export function splitCommandLine(commandLine) {
  const [whole = '', quoted, plain] = /^"([^"]*)"?|^([^ \t]*)/.exec(commandLine) ?? []
  return [quoted ?? plain ?? '', ...splitParameters(commandLine.slice(whole.length))]
}
