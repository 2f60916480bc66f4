/** Where a secret is kept now. */
export type SecretPlace = 'keychain' | 'memory' | 'missing'

/** Why the keychain did not help: there is none, or it is locked and nobody unlocked it. */
export type KeychainProblem = 'unavailable' | 'locked'

/** A secret and where it came from, or why there is none. */
export type ReadSecret = { secret: string | null; place: SecretPlace; problem: KeychainProblem | null }

/** What is asked of the keychain's process (`worker.ts`); service and account name the entry, as in keytar. */
export type KeychainRequest = {
  id: number
  method: 'getPassword' | 'setPassword'
  service: string
  account: string
  password?: string
}

/** Its answer: `value` is the password that was asked for, else null; `message` is the keychain's own word. */
export type KeychainAnswer = { id: number; ok: true; value: string | null } | { id: number; ok: false; message: string }

/** The way to the operating system's keychain. */
export type Keychain = {
  ask(request: Omit<KeychainRequest, 'id'>): Promise<KeychainAnswer>
  /** Ends whatever still waits for an answer. */
  giveUp(): void
}

export type Credentials = {
  /** Reads a secret: from memory where it had to be kept there, else from the keychain. */
  read(account: string): Promise<ReadSecret>
  /** Keeps a secret in the keychain, or in memory for this run where that fails; never in a file. */
  keep(account: string, secret: string): Promise<{ place: 'keychain' | 'memory'; problem: KeychainProblem | null }>
}

const SERVICE = 'Callside'
/** A locked keychain may wait for somebody to type a password; the app does not, longer than this, in milliseconds. */
const PATIENCE_MS = 8_000

/** The account of an organisation's client secret, as scripts and other tools may rely on it. */
export function clientSecretAccount(organizationId: string, clientId: string): string {
  return `${organizationId}/${clientId}`
}

/** Keeps secrets in a keychain, or in memory where it does not answer within `patienceMs`. */
export function openCredentials(keychain: Keychain, patienceMs: number = PATIENCE_MS): Credentials {
  const memory = new Map<string, string>()
  const ask = (method: KeychainRequest['method'], account: string, password?: string): Promise<Asked> =>
    askInTime(
      keychain,
      { method, service: SERVICE, account, ...(password === undefined ? {} : { password }) },
      patienceMs,
    )
  return {
    async read(account) {
      const held = memory.get(account)
      if (held !== undefined) return { secret: held, place: 'memory', problem: null }
      const { value, problem } = await ask('getPassword', account)
      return { secret: value, place: value === null ? 'missing' : 'keychain', problem }
    },
    async keep(account, secret) {
      const { problem } = await ask('setPassword', account, secret)
      if (problem === null) memory.delete(account)
      else memory.set(account, secret)
      return { place: problem === null ? 'keychain' : 'memory', problem }
    },
  }
}

type Asked = { value: string | null; problem: KeychainProblem | null }

async function askInTime(keychain: Keychain, request: Omit<KeychainRequest, 'id'>, patienceMs: number): Promise<Asked> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Asked>((resolve) => {
    timer = setTimeout(() => {
      keychain.giveUp()
      resolve({ value: null, problem: 'locked' })
    }, patienceMs)
  })
  const answered = keychain
    .ask(request)
    .then(
      (answer): Asked =>
        answer.ok ? { value: answer.value, problem: null } : { value: null, problem: problemOf(answer.message) },
    )
  const asked = await Promise.race([answered, late])
  clearTimeout(timer)
  return asked
}

/** The keychain's own words are the only sign that it is there but locked. */
function problemOf(message: string): KeychainProblem {
  return /lock|prompt|dismiss|denied|cancel/i.test(message) ? 'locked' : 'unavailable'
}
