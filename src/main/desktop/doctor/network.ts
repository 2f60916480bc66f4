import { type ConnectionFacts, hostOf } from '../../platform'
import { type Examined, failed, good, type Verdict, verdict, warning, within } from './check'
import type { Words } from './words'

const DAY_MS = 24 * 3_600_000
/** A proxy's certificate that ends within this many days is worth a word. */
const SOON_DAYS = 14
/** From here on a clock that is off is warned of, in milliseconds; tokens live long enough for a minute. */
const SKEW_WARNED_MS = 60_000
/** From here on signatures and certificates fail, in milliseconds. */
const SKEW_FAILED_MS = 5 * 60_000

/** How requests reach the platform: the proxy, whose certificate answers, and whether the clocks agree. */
export async function checkNetwork({ platform, settings, now, words }: Examined): Promise<Verdict> {
  const host = hostOf(settings.connection.endpoints.platform)
  const facts = await within((call) => platform.facts(call))
  return verdict(facts, words, (known) => judge(known, host, now(), words))
}

function judge(facts: ConnectionFacts, host: string, now: number, words: Words): Verdict {
  const { clockSkewMs, proxy, certificate } = facts
  const { t, together } = words
  const days = certificate ? Math.floor((Date.parse(certificate.validTo) - now) / DAY_MS) : null
  const detail = together(
    proxy === null ? t('doctor.network.direct') : t('doctor.network.proxy', { proxy }),
    certificateWords(certificate, days, host, words),
    clockWords(clockSkewMs, words),
  )
  const skew = Math.abs(clockSkewMs ?? 0)
  if (skew > SKEW_FAILED_MS) return failed(detail, t('doctor.network.clock.advice'))
  if (days !== null && days < SOON_DAYS) return warning(detail, t('doctor.network.certificate.advice'))
  return skew > SKEW_WARNED_MS ? warning(detail, t('doctor.network.clock.advice')) : good(detail)
}

function certificateWords(
  certificate: ConnectionFacts['certificate'],
  days: number | null,
  host: string,
  { t }: Words,
): string {
  if (!certificate || days === null) return t('doctor.network.no-certificate')
  const until = certificate.validTo.slice(0, 10)
  const key = days < 0 ? 'doctor.network.certificate-ended' : 'doctor.network.certificate'
  return t(key, { host, issuer: certificate.issuer, until })
}

function clockWords(skewMs: number | null, { t }: Words): string {
  if (skewMs === null) return t('doctor.network.clock-unknown')
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  if (seconds < 2) return t('doctor.network.clock-good')
  const way = skewMs > 0 ? 'ahead' : 'behind'
  return seconds < 120
    ? t(`doctor.network.clock-${way}.seconds`, { count: seconds })
    : t(`doctor.network.clock-${way}.minutes`, { count: Math.round(seconds / 60) })
}
