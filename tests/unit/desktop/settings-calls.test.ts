import { expect, it } from 'vitest'
import { type Handlers, route } from '../../../src/main/desktop/route'
import { settingsCalls } from '../../../src/main/desktop/settings-calls'
import { bridgeCalls, type Snapshot } from '../../../src/preload/bridge'

const handlers = Object.fromEntries(Object.keys(bridgeCalls).map((name) => [name, () => null])) as unknown as Handlers
const own = { sequence: 3, calls: [], stage: null } as unknown as Snapshot
const answered = settingsCalls(handlers, { current: () => own, close: () => undefined }, false)

it('the settings page can ask for nothing that takes a caller, but to forget all of them', () => {
  const about = Object.entries(bridgeCalls).filter(([, { argument }]) => 'callId' in argument.shape)
  expect(about.length).toBeGreaterThan(10)
  const allowed = about.map(([name]) => name).filter((name) => Object.hasOwn(answered, name))
  expect(allowed).toEqual(['forget'])
})

it('it can ask for what its pages do, and nothing else', async () => {
  expect(Object.keys(answered).sort()).toEqual(
    [
      'arrivals',
      'changeSetting',
      'connect',
      'copyHookToken',
      'copyText',
      'doctor',
      'exploreSample',
      'forget',
      'hide',
      'pauseHotkeys',
      'registerLinks',
      'saveDiagnostics',
      'settings',
      'simulateCall',
      'snapshot',
      'startAtLogin',
      'testConnection',
    ].sort(),
  )
  expect(await route(answered, 'search', { text: '1' })).toMatchObject({ error: { kind: 'unknown-call' } })
})

it('its snapshot is its own, and what it hides is its window', async () => {
  let closed = 0
  const { snapshot, hide } = settingsCalls(
    handlers,
    {
      current: () => own,
      close: () => {
        closed += 1
      },
    },
    false,
  )
  expect(await snapshot?.({})).toBe(own)
  await hide?.({})
  expect(closed).toBe(1)
})

it('while nothing of callers may be seen it gets nothing of what phone systems sent', async () => {
  const sent = { ...handlers, arrivals: () => ['a caller'] } as unknown as Handlers
  const arrivals = (isBlank: boolean) =>
    settingsCalls(sent, { current: () => own, close: () => undefined }, isBlank).arrivals?.({})
  expect(await arrivals(false)).toEqual(['a caller'])
  expect(await arrivals(true)).toEqual([])
})
