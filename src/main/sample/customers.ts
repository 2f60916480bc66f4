import { longHistory } from './customer-activity'
import { caseCustomers } from './customer-cases'
import { eventRecords } from './customer-events'
import { profileRecords } from './customer-profile'
import type { CustomerSpec, SampleCustomer } from './customer-spec'
import { americanCustomers } from './customers-americas'
import { asianCustomers } from './customers-asia-africa'
import { britishCustomers } from './customers-britain-oceania'
import { europeanCustomers } from './customers-europe'
import { germanCustomers } from './customers-german'

/** The numbers that tests and the demo call from, each with the name that belongs to it. */
export const sampleStars = {
  rich: { number: '+493023125042', name: 'Imogen Quillfeather' },
  second: { number: '+12025550142', name: 'Delphine Okonkwo-Marsh' },
  /** One number, two customers: one data set writes the plus and one doesn't. */
  twoSpellings: { number: '+493023125107', name: 'Friedhelm Sonnabend', otherName: 'Roswitha Tannert' },
  /** One graph, two people: a phone that both gave joined them. */
  sharedGraph: { number: '+441134960127', name: 'Alaric Pemberley-Dunne', otherName: 'Winifred Stokoe' },
  declined: { number: '+442079460184', name: 'Cordelia Wexcombe' },
  arabic: { number: '+971501234567', name: 'ليلى المنصوري' },
  chinese: { number: '+8613123456789', name: '林若溪' },
  longName: {
    number: '+5511961234567',
    name: 'Maria Antonieta Figueiredo de Albuquerque Vasconcelos e Lima',
  },
  sparse: { number: '+31612345678', name: 'Joost van der Plasschaert' },
  /** A number reserved for fiction that belongs to nobody here. */
  unknown: { number: '+493023125990', name: '' },
} as const

const specs: CustomerSpec[] = [
  ...germanCustomers,
  ...britishCustomers,
  ...europeanCustomers,
  ...americanCustomers,
  ...asianCustomers,
  ...caseCustomers,
]

function historyOf(spec: CustomerSpec, now: Date): SampleCustomer['later'] {
  const { history } = spec
  return history === undefined ? null : () => longHistory(spec, history, now)
}

/** The sample organisation's customers. All of them are invented, and their times count back from `now`. */
export function sampleCustomers(now: Date): SampleCustomer[] {
  return specs.map((spec) => ({
    crm: spec.crm,
    name: spec.name.full,
    countryCode: spec.countryCode,
    phone: spec.phone,
    records: [...profileRecords(spec, now), ...eventRecords(spec, now)],
    later: historyOf(spec, now),
  }))
}
