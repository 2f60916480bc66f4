/** Where a secret is kept now. */
export type SecretPlace = 'keychain' | 'memory' | 'missing'

/** Why the keychain did not help: there is none, or it is locked and nobody unlocked it. */
export type KeychainProblem = 'unavailable' | 'locked'

/** A secret and where it came from, or why there is none. */
export type ReadSecret = { secret: string | null; place: SecretPlace; problem: KeychainProblem | null }

/** The part of keytar that is used; service and account name the entry. */
export type Keychain = {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

export type Credentials = {
  /** Reads a secret: from memory where it had to be kept there, else from the keychain. */
  read(account: string): Promise<ReadSecret>
  /** Keeps a secret in the keychain, or in memory for this run where that fails; never in a file. */
  keep(account: string, secret: string): Promise<{ place: 'keychain' | 'memory'; problem: KeychainProblem | null }>
  /** Forgets a secret in both places. */
  forget(account: string): Promise<void>
}

const SERVICE = 'Callside'
/** A locked keychain may wait for somebody to type a password; the app does not, longer than this, in milliseconds. */
const PATIENCE_MS = 8_000

/** The account of an organisation's client secret, as scripts and other tools may rely on it. */
export function clientSecretAccount(organizationId: string, clientId: string): string {
  return `${organizationId}/${clientId}`
}

/** Opens the operating system's keychain through keytar, which is loaded when it is first needed. */
export function openCredentials(
  load: () => Promise<Keychain> = loadKeytar,
  patienceMs: number = PATIENCE_MS,
): Credentials {
  const memory = new Map<string, string>()
  const ask = <T>(action: (keychain: Keychain) => Promise<T>) => withKeychain(load, action, patienceMs)
  return {
    async read(account) {
      const held = memory.get(account)
      if (held !== undefined) return { secret: held, place: 'memory', problem: null }
      const answer = await ask((keychain) => keychain.getPassword(SERVICE, account))
      if (!answer.ok) return { secret: null, place: 'missing', problem: answer.problem }
      return { secret: answer.value, place: answer.value === null ? 'missing' : 'keychain', problem: null }
    },
    async keep(account, secret) {
      const answer = await ask((keychain) => keychain.setPassword(SERVICE, account, secret))
      if (answer.ok) {
        memory.delete(account)
        return { place: 'keychain', problem: null }
      }
      memory.set(account, secret)
      return { place: 'memory', problem: answer.problem }
    },
    async forget(account) {
      memory.delete(account)
      await ask((keychain) => keychain.deletePassword(SERVICE, account))
    },
  }
}

async function loadKeytar(): Promise<Keychain> {
  const loaded = await import('keytar')
  return loaded.default ?? loaded
}

type Answer<T> = { ok: true; value: T } | { ok: false; problem: KeychainProblem }

async function withKeychain<T>(
  load: () => Promise<Keychain>,
  action: (keychain: Keychain) => Promise<T>,
  patienceMs: number,
): Promise<Answer<T>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, problem: 'locked' }), patienceMs)
  })
  const done = load()
    .then(action)
    .then(
      (value): Answer<T> => ({ ok: true, value }),
      (error: unknown): Answer<T> => ({ ok: false, problem: problemOf(error) }),
    )
  const answer = await Promise.race([done, late])
  clearTimeout(timer)
  return answer
}

/** The keychain's own words are the only sign that it is there but locked. */
function problemOf(error: unknown): KeychainProblem {
  const message = error instanceof Error ? error.message : String(error)
  return /lock|prompt|dismiss|denied|cancel/i.test(message) ? 'locked' : 'unavailable'
}
