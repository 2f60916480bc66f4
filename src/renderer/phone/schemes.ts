import type { PassOnScheme } from '../../preload/bridge'

/** What begins a link for the phone app: all of the bridge's schemes, whose own list would bring zod into the page. */
const schemes: Record<PassOnScheme, string> = {
  sip: 'sip:',
  sips: 'sips:',
  tel: 'tel:',
  callto: 'callto:',
  ciscotel: 'ciscotel:',
  zoiper: 'zoiper:',
}

/** The same to choose from. */
export const schemeOptions = (Object.keys(schemes) as PassOnScheme[]).map((value) => ({
  value,
  label: schemes[value],
}))
