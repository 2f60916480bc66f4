import { isSameNumber } from '../../numbers'
import type { Settings } from '../../settings'

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
  // The digits of two accounts' names say nothing.
  return !/\p{L}/u.test(one + other) && isSameNumber(one, other)
}
