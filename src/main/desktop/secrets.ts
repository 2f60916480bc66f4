import { type Credentials, clientSecretAccount, type ReadSecret } from '../credentials'
import { hostOf } from '../platform'
import { defaultSettings, type Settings } from '../settings'

type Connection = Settings['connection']

/**
 * Beside each secret lies the list of hosts that it was entered for: a settings.json that names other hosts, trusted
 * ones too, gets no secret until somebody enters it again. A secret without such a list (put there by a script) is good
 * for Adobe's own hosts of the default settings only.
 */
export async function readSecret(credentials: Credentials, asked: Connection): Promise<ReadSecret> {
  const account = clientSecretAccount(asked.organizationId, asked.clientId)
  const [found, hosts] = await Promise.all([credentials.read(account), credentials.read(`hosts/${account}`)])
  if (found.secret === null) return found
  const confirmed = hosts.secret ?? hostsFor(defaultSettings.connection)
  return confirmed === hostsFor(asked) ? found : { secret: null, place: 'missing', problem: null }
}

/** Keeps a secret together with the hosts that it was entered for. */
export async function keepSecret(credentials: Credentials, asked: Connection, secret: string) {
  const account = clientSecretAccount(asked.organizationId, asked.clientId)
  const [kept] = await Promise.all([
    credentials.keep(account, secret),
    credentials.keep(`hosts/${account}`, hostsFor(asked)),
  ])
  return kept
}

/** The hosts that a connection uses, in one line. */
export function hostsFor({ endpoints }: Connection): string {
  return [endpoints.ims, endpoints.platform, endpoints.edge, endpoints.streaming].map(hostOf).join(' ')
}
