import { type Consent, ConsentValue } from '../../preload/bridge'
import { asMoment, asText, firstAt } from './paths'
import type { View } from './view'
import { besideConsent } from './view-fields'

/** XDM's enumeration by its lower-case spelling: sources write both. */
const VALUES = new Map(ConsentValue.options.map((value) => [value.toLowerCase(), value]))

/** Yes, the default that means yes, and the legal bases by which no consent is needed. */
const ALLOWS = new Set<ConsentValue>(['y', 'dy', 'LI', 'CT', 'CP', 'VI', 'PI'])
const DENIES = new Set<ConsentValue>(['n', 'dn'])

/**
 * What the customer allows, by the purposes of the view (Consents and Preferences), and since when, where that is beside
 * the value. Of a purpose's paths the first with a value counts; where there are only other texts, that is `other`.
 */
export function readConsents(entity: unknown, view: View): Consent[] {
  return view.consents.flatMap(({ purpose, paths }) => {
    const consentAt = (path: string): ConsentValue | undefined =>
      VALUES.get(firstAt(entity, [path], asText)?.toLowerCase() ?? '')
    const found =
      paths.find((path) => consentAt(path) !== undefined) ??
      paths.find((path) => firstAt(entity, [path], asText) !== null)
    if (found === undefined) return []
    const value = consentAt(found) ?? 'other'
    const answer = ALLOWS.has(value) ? 'yes' : DENIES.has(value) ? 'no' : null
    return [{ purpose, answer, value, at: firstAt(entity, besideConsent(found), asMoment) }]
  })
}
