import { hostsFor } from '../secrets'
import { policyWords } from '../settings/policy-words'
import { failed, good, type Patient, skipped, type Verdict, warning } from './check'
import type { Words } from './words'

/** Whether the settings can be used: read, followed by policy, complete, and pointing to trusted hosts only. */
export function checkSettings(patient: Patient, { t, together }: Words): Verdict {
  const { opened, connections, certificateProblem } = patient
  const broken = opened.notices.find(({ kind }) => kind === 'settings-broken')
  if (broken?.kind === 'settings-broken')
    return failed(t('doctor.settings.broken', { detail: broken.detail }), t('doctor.settings.broken.advice'))
  const policy = opened.policy()
  const refusal = policyWords(policy, t)
  if (refusal !== null)
    return policy.state === 'kept'
      ? warning(together(refusal, t('doctor.policy.kept')), t('doctor.settings.policy.advice'))
      : failed(refusal, t('doctor.settings.policy.advice'))
  const { refusedHost } = connections.secret()
  if (refusedHost) return failed(t('doctor.settings.refused-host', { host: refusedHost }), t('doctor.advice.host'))
  if (certificateProblem) return failed(t('doctor.settings.certificate'), t('doctor.settings.certificate.advice'))
  const { connection } = connections.settings()
  const { platform, organizationId: organization, sandbox } = connection
  if (platform === null) return failed(t('doctor.settings.none'), t('doctor.settings.none.advice'))
  if (platform === 'sample') return good(t('doctor.settings.sample'))
  return good(t('doctor.settings.connected', { organization, sandbox, hosts: hostsFor(connection) }))
}

/** Whether the client secret can be had. */
export function checkKeychain({ connections }: Patient, { t }: Words): Verdict {
  const { platform } = connections.settings().connection
  if (platform === 'sample') return good(t('doctor.keychain.sample'))
  if (platform === null) return skipped(t('doctor.keychain.nothing'))
  const { place, problem } = connections.secret()
  if (place === 'keychain') return good(t('doctor.keychain.good'))
  if (problem === 'locked') return failed(t('doctor.keychain.locked'), t('doctor.keychain.locked.advice'))
  if (problem === 'unavailable')
    return failed(t('doctor.keychain.unavailable'), t('doctor.keychain.unavailable.advice'))
  if (place === 'memory') return warning(t('doctor.keychain.memory'), t('doctor.advice.no-secret'))
  return failed(t('doctor.keychain.missing'), t('doctor.advice.no-secret'))
}

/** What was asked of the platform from this computer so far, and how much is allowed. */
export function checkUsage({ usage, connections }: Patient, { t, together }: Words): Verdict {
  const { today, thisMonth } = usage.counts()
  const { perMinute, perHour, perDay } = connections.settings().limits
  return good(
    together(
      t('doctor.usage.calls', { count: today, month: thisMonth }),
      t('doctor.usage.limits', { minute: perMinute, hour: perHour, day: perDay }),
    ),
  )
}
