import { describe, expect, it } from 'vitest'
import type { ProfileAnswer } from '../../../src/main/platform'
import { type Findings, type LookupSettings, lookUp } from '../../../src/main/profile'
import type { LookupState } from '../../../src/preload/bridge'
import { CALLER, good, PHONE, recordOf, scriptedPlatform, scriptedTools } from './scripted'

const american = { namespace: 'phone', id: '+14155550123' }
const german = { namespace: 'phone', id: '+494155550123' }
const READINGS = [PHONE, { ...PHONE, e164: '+494155550123', region: 'DE' }]

/** What a lookup of a number with two readings and two spellings of each ends with. */
async function look(answer: Partial<ProfileAnswer>, change: Partial<LookupSettings> = {}, readings = READINGS) {
  const { platform } = scriptedPlatform({
    profiles: async ({ identities }) => good({ records: [], asked: identities.length, unanswered: 0, ...answer }),
  })
  const told: { state: LookupState; findings: Findings }[] = []
  const subject = { ...CALLER, readings, raw: '4155550123' }
  const tools = scriptedTools(platform, change)
  await lookUp(subject, tools, new AbortController().signal, Date.now(), (state, findings = {}) => {
    told.push({ state, findings })
  })
  const { state, findings = {} } = told.at(-1) ?? {}
  const card = state?.kind === 'found' ? state.card : null
  return { state, card, reading: findings.reading, results: findings.trace?.candidates.map(({ result }) => result) }
}

describe('which reading of a number is the caller’s', () => {
  it('is told by the identities that the profile holds', async () => {
    const { reading, card } = await look({ records: [recordOf('Ada', { identities: [german] })] })
    expect(reading).toBe(1)
    expect(card?.timeZone).toBe('Europe/Berlin')
  })

  it('is told by what was asked for where the profile lists none', async () => {
    const record = recordOf('Ada', { identities: [], requestedIdentity: german })
    const { reading, card, results } = await look({ records: [record] })
    expect(reading).toBe(1)
    expect(card?.timeZone).toBe('Europe/Berlin')
    expect(results).toEqual(['nobody', 'nobody', 'matched', 'nobody'])
  })

  it('is not claimed where nothing tells it, and neither is a time zone', async () => {
    const hidden = recordOf('Ada', { identities: [] })
    const { reading, card } = await look({ records: [hidden] }, {}, [...READINGS].reverse())
    expect(reading).toBeUndefined()
    expect(card).toMatchObject({ name: 'Ada', timeZone: null })
    const [, one] = READINGS
    expect(await look({ records: [hidden] }, {}, one ? [one] : [])).toMatchObject({
      reading: 0,
      card: { timeZone: 'Europe/Berlin' },
    })
  })
})

describe('an answer that failed in part', () => {
  const ada = recordOf('Ada', { identities: [american] })

  it('leaves open whether somebody else has the number', async () => {
    expect((await look({ records: [ada], unanswered: 2 })).card?.uncertain).toBe(true)
    expect((await look({ records: [ada], unanswered: 0 })).card?.uncertain).toBe(false)
  })

  it('leaves nothing open where the profile holds every spelling itself', async () => {
    const both = recordOf('Ada', { identities: [american, { namespace: 'phone', id: '14155550123' }] })
    expect((await look({ records: [both], unanswered: 1 }, {}, [PHONE])).card?.uncertain).toBe(false)
  })

  it('says of each spelling what came of it where they were asked for one by one', async () => {
    const each = ['matched', 'not-tried', 'failed', 'nobody'] as const
    const answer = { records: [ada], asked: 3, unanswered: 1, each: [...each] }
    const { card, results } = await look(answer, { mergePolicyId: 'p' })
    expect(card?.uncertain).toBe(true)
    expect(results).toEqual(each)
  })
})
