import { type ConnectionFacts, hostOf } from '../../platform'
import { type Examined, failed, good, type Verdict, verdict, warning, within } from './check'

const DAY_MS = 24 * 3_600_000
/** A proxy's certificate that ends within this many days is worth a word. */
const SOON_DAYS = 14
/** From here on a clock that is off is warned of, in milliseconds; tokens live long enough for a minute. */
const SKEW_WARNED_MS = 60_000
/** From here on signatures and certificates fail, in milliseconds. */
const SKEW_FAILED_MS = 5 * 60_000

/** How requests reach the platform: the proxy, whose certificate answers, and whether the clocks agree. */
export async function checkNetwork({ platform, settings, now }: Examined): Promise<Verdict> {
  const address = settings.connection.endpoints.platform
  return verdict(await within((call) => platform.facts(call)), (facts) => judge(facts, address, now()))
}

function judge({ clockSkewMs, proxy, certificate }: ConnectionFacts, address: string, now: number): Verdict {
  const way = proxy === null ? 'Requests go directly, without a proxy.' : `Requests go through the proxy ${proxy}.`
  const days = certificate ? Math.floor((Date.parse(certificate.validTo) - now) / DAY_MS) : null
  const detail = [way, certificateWords(certificate, days, address), clockWords(clockSkewMs)].join(' ')
  const skew = Math.abs(clockSkewMs ?? 0)
  const setClock = 'Set this computer’s clock, or have it follow a time server.'
  if (skew > SKEW_FAILED_MS) return failed(detail, setClock)
  if (days !== null && days < SOON_DAYS)
    return warning(detail, 'Have whoever runs the proxy or the host renew the certificate before it ends.')
  return skew > SKEW_WARNED_MS ? warning(detail, setClock) : good(detail)
}

function certificateWords(certificate: ConnectionFacts['certificate'], days: number | null, address: string): string {
  if (!certificate || days === null) return 'No certificate was seen.'
  const host = hostOf(address)
  const until = certificate.validTo.slice(0, 10)
  if (days < 0) return `The certificate of ${host}, by ${certificate.issuer}, ended on ${until}.`
  return `The certificate of ${host} is by ${certificate.issuer} and good until ${until}.`
}

function clockWords(skewMs: number | null): string {
  if (skewMs === null) return 'The clocks could not be compared.'
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  if (seconds < 2) return 'The clock agrees with the platform’s.'
  const off = seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
  return `This computer’s clock is ${off} ${skewMs > 0 ? 'ahead of' : 'behind'} the platform’s.`
}
