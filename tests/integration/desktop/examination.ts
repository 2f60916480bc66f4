import { type Check, examine } from '../../../src/main/desktop/doctor'
import type { Patient } from '../../../src/main/desktop/doctor/check'
import { type ConnectionFacts, connectPlatform, type Platform, rememberNothing } from '../../../src/main/platform'
import { type SamplePlatform, sampleSettings, startSamplePlatform } from '../../../src/main/sample'
import { mergeSettings, type Settings, type UserSettings } from '../../../src/main/settings'

/** An app that is connected to a sample platform of its own, and whatever of it a test wants to be different. */
export type Surgery = {
  sample: SamplePlatform
  patient: Patient
  settings: Settings
  change(change: UserSettings): void
  /** Puts other facts about the way to the platform in the place of the true ones. */
  pretend(facts: Partial<ConnectionFacts>): void
  /** What an examination finds, by the ids of the checks. */
  checks(): Promise<Record<Check['id'], Check>>
  close(): Promise<void>
}

export async function openSurgery(secret?: string): Promise<Surgery> {
  const sample = await startSamplePlatform()
  const { clientSecret, ...organization } = sample.connection
  const endpoints = { ims: sample.url, platform: sample.url, edge: sample.url, streaming: sample.url }
  let user: UserSettings = { connection: { platform: 'experience-platform', ...organization, endpoints } }
  let facts: Partial<ConnectionFacts> | null = null
  const connected = connectPlatform({
    ...organization,
    scopes: ['openid'],
    endpoints,
    secret: async () => secret ?? clientSecret,
    trust: { policyHosts: [], loopback: true },
    onSent: (purpose) => {
      if (purpose === 'profiles' || purpose === 'events') calls += 1
    },
  })
  let calls = 0
  const platform: Platform = {
    ...connected,
    facts: async (call) => {
      const truth = await connected.facts(call)
      return truth.ok && facts ? { ok: true, value: { ...truth.value, ...facts } } : truth
    },
  }
  const remembered = rememberNothing()
  const surgery: Surgery = {
    sample,
    get settings() {
      return mergeSettings(sampleSettings(), user)
    },
    patient: {
      opened: { notices: [], policy: () => ({ state: 'absent', path: null, refusal: null }) },
      connections: {
        settings: () => surgery.settings,
        secret: () => ({ place: 'keychain', problem: null, refusedHost: null }),
        current: async () => ({ platform, remembered }),
      },
      usage: { counts: () => ({ today: calls, thisMonth: 1_200 + calls }) },
    },
    change(change) {
      const { connection, ...others } = change
      user = { ...user, ...others, connection: { ...user.connection, ...connection } }
    },
    pretend(pretended) {
      facts = pretended
    },
    async checks() {
      const found = await examine(surgery.patient)
      return Object.fromEntries(found.map((check) => [check.id, check])) as Record<Check['id'], Check>
    },
    async close() {
      await platform.close()
      await sample.close()
    },
  }
  return surgery
}
