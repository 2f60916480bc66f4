import { findPhoneNumbers } from '../../src/main/numbers'
import { connectPlatform, type Platform, rememberNothing } from '../../src/main/platform'
import {
  type LookupSettings,
  type LookupTools,
  lookUp,
  rememberNames,
  viewNamed,
  withPaths,
  withScores,
} from '../../src/main/profile'
import { type SamplePlatform, sampleSettings, startSamplePlatform } from '../../src/main/sample'
import { mergeSettings } from '../../src/main/settings'
import type { LookupState } from '../../src/preload/bridge'

/** A running sample platform and a client that talks to it over real HTTP. */
export type Connected = { sample: SamplePlatform; platform: Platform; close: () => Promise<void> }

export async function connectToSample(change: Partial<Parameters<typeof connectPlatform>[0]> = {}): Promise<Connected> {
  const sample = await startSamplePlatform()
  const { clientSecret, ...organization } = sample.connection
  const platform = connectPlatform({
    ...organization,
    scopes: ['openid'],
    endpoints: { ims: sample.url, platform: sample.url, edge: sample.url },
    secret: async () => clientSecret,
    trust: { policyHosts: [], loopback: true },
    ...change,
  })
  return {
    sample,
    platform,
    close: async () => {
      await platform.close()
      await sample.close()
    },
  }
}

/** Requests to the entities service that the sample has seen. */
export function entityRequests(sample: SamplePlatform) {
  return sample.requests.filter(({ path }) => path.endsWith('/access/entities'))
}

/** The sample organisation's lookup settings, with changes. */
export function sampleLookup(change: Partial<LookupSettings> = {}): LookupSettings {
  const settings = mergeSettings(sampleSettings())
  const { sandbox, edge } = settings.connection
  return {
    ...settings.lookup,
    sandbox,
    edge,
    view: withScores(withPaths(viewNamed('support'), settings.card.paths), settings.card.scores),
    ...change,
  }
}

/** What a lookup works with when nothing is remembered of the organisation yet. */
export function sampleTools(platform: Platform, settings: LookupSettings = sampleLookup()): LookupTools {
  return {
    platform,
    settings,
    audienceNames: rememberNames((ids, options) => platform.audienceNames(ids, options), Date.now),
    datasetNames: rememberNames((ids, options) => platform.datasetNames(ids, options), Date.now),
    remembered: rememberNothing(),
    now: Date.now,
  }
}

/** All states that one lookup of a number tells, in order. */
export async function statesOf(
  { platform }: Pick<Connected, 'platform'>,
  number: string,
  settings: LookupSettings = sampleLookup(),
  signal: AbortSignal = new AbortController().signal,
): Promise<LookupState[]> {
  const states: LookupState[] = []
  const found = findPhoneNumbers(number, { regions: ['DE', 'GB', 'US'] })[0]
  if (!found) throw new Error('not a number')
  await lookUp(
    { readings: found.readings, raw: found.raw, person: null, again: false },
    sampleTools(platform, settings),
    signal,
    Date.now(),
    (state) => states.push(state),
  )
  return states
}
