import { hostsFor } from '../secrets'
import { counted, failed, good, type Patient, skipped, type Verdict } from './check'

/** Whether the settings can be used: read, followed by policy, complete, and pointing to trusted hosts only. */
export function checkSettings({ opened, connections, certificateProblem }: Patient): Verdict {
  const broken = opened.notices.find(({ kind }) => kind === 'settings-broken')
  if (broken?.kind === 'settings-broken')
    return failed(
      `settings.json: ${broken.detail}`,
      'Mend the file, or start Callside: it keeps it aside and goes on with defaults.',
    )
  if (opened.policyRefusal !== null)
    return failed(opened.policyRefusal, 'Have an administrator mend the policy file and who may write it.')
  const { refusedHost } = connections.secret()
  if (refusedHost)
    return failed(
      `settings.json points to ${refusedHost}, which is not trusted. Nothing was sent there.`,
      'Use Adobe’s own hosts, or have machine policy name the host in connection.trustedHosts.',
    )
  if (certificateProblem)
    return failed(
      'The certificate file that machine policy names could not be read: its certificates are not trusted.',
      'Have an administrator correct connection.certificateFile, or make the file readable for this user.',
    )
  const { connection } = connections.settings()
  const { platform, organizationId, sandbox } = connection
  if (platform === null) return failed('No connection is configured.', 'Start Callside and connect.')
  if (platform === 'sample') return good('Connected to the sample platform on this machine.')
  return good(`Connected to ${organizationId}, sandbox ${sandbox} (${hostsFor(connection)}).`)
}

/** Whether the client secret can be had. */
export function checkKeychain({ connections }: Patient): Verdict {
  const { platform } = connections.settings().connection
  if (platform === 'sample') return good('The sample platform needs no stored secret.')
  if (platform === null) return skipped('Nothing is stored yet.')
  const { place, problem } = connections.secret()
  if (place === 'keychain') return good('The client secret is in the keychain.')
  if (problem === 'locked') return failed('The keychain is locked.', 'Unlock it and try again.')
  if (problem === 'unavailable')
    return failed('No keychain answers.', 'Start the desktop’s keychain service (libsecret).')
  return failed('No client secret is stored for these hosts.', 'Start Callside and connect again.')
}

/** What was asked of the platform from this computer so far, and how much is allowed. */
export function checkUsage({ usage, connections }: Patient): Verdict {
  const { today, thisMonth } = usage.counts()
  const { perMinute, perHour, perDay } = connections.settings().limits
  return good(
    `${counted(today, 'profile call')} today and ${counted(thisMonth)} this month, counted on this computer. ` +
      `Lookups are limited to ${counted(perMinute)} a minute, ${counted(perHour)} an hour and ${counted(perDay)} a day.`,
  )
}
