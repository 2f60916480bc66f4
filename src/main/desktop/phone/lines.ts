import type { Settings } from '../../settings'

/** Enough digits at the end of a number to know it by, where the country or a trunk prefix is left out. */
const SURE_DIGITS = 7

/**
 * What the settings say of the line that was called. In: the line as the phone system writes it, `+49 30 5550 100`,
 * `0305550100` or an account's name. Out: null where nothing is said of it.
 */
export function lineOf({ phone }: Settings, did: string | null): Settings['phone']['lines'][number] | null {
  if (did === null) return null
  return phone.lines.find((line) => isSameLine(line.did, did)) ?? null
}

/** How numbers are read in a call to this line: its own region is the caller's home, if it has one. */
export function numbersOn(settings: Settings, did: string | null): Settings['numbers'] {
  const region = lineOf(settings, did)?.region
  if (region === undefined) return settings.numbers
  return { ...settings.numbers, regions: [region, ...settings.numbers.regions.filter((other) => other !== region)] }
}

function isSameLine(one: string, other: string): boolean {
  if (one.trim().toLowerCase() === other.trim().toLowerCase()) return true
  if (/\p{L}/u.test(one + other)) return false
  const [long = '', short = ''] = [digitsOf(one), digitsOf(other)].sort((a, b) => b.length - a.length)
  return short !== '' && (long === short || (short.length >= SURE_DIGITS && long.endsWith(short)))
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '')
