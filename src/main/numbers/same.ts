/** Enough digits at the end of a number to know it by, where the country or a trunk prefix is left out. */
const SURE_DIGITS = 7

/**
 * Whether two spellings are one number, as far as can be told without a country: all digits agree, or enough at the end
 * of both. In: numbers as phone systems write them. Texts without digits are never the same number.
 */
export function isSameNumber(one: string, other: string): boolean {
  const [long = '', short = ''] = [digitsOf(one), digitsOf(other)].sort((a, b) => b.length - a.length)
  return short !== '' && (long === short || (short.length >= SURE_DIGITS && long.endsWith(short)))
}

/** The digits that tell a number: any script's would do, but phone systems write ASCII. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '')
