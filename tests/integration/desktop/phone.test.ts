import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type Keychain, openCredentials } from '../../../src/main/credentials'
import { lookupSettings } from '../../../src/main/desktop/lookup-run'
import { openPhone, type Phone } from '../../../src/main/desktop/phone'
import { numbersOn } from '../../../src/main/desktop/phone/lines'
import { mergeSettings, type UserSettings } from '../../../src/main/settings'
import type { Sighting } from '../../../src/main/triggers'
import { dialable } from '../../../src/main/triggers/dialable'
import type { Notice, PhoneLink } from '../../../src/preload/bridge'
import { freePort } from '../../support/telephone'

/** A desk without a window: everything that the phone room tells it. */
type Desk = { phone: Phone; looked: Sighting[]; said: PhoneLink[]; notices: Notice[]; passedOn: string[] }

let open: Phone[] = []
afterEach(async () => {
  await Promise.all(open.map((phone) => phone.close()))
  open = []
})

/** Without a keychain, secrets live in memory: as on a computer that has none. */
const noKeychain = {
  ask: async () => ({ id: 1, ok: false as const, message: 'there is no keychain here' }),
  giveUp: () => {},
}

function openDesk(own: UserSettings = {}, keychain: Keychain = noKeychain, dials = true): Desk {
  const desk: Omit<Desk, 'phone'> = { looked: [], said: [], notices: [], passedOn: [] }
  const phone = openPhone({
    settings: () => mergeSettings(own),
    credentials: openCredentials(keychain),
    look: (sighting) => desk.looked.push(sighting),
    said: (link) => desk.said.push(link),
    passOn: async (text) => {
      if (dialable(text) === null) return false
      desk.passedOn.push(text)
      return dials
    },
    tell: (notice) => desk.notices.push(notice),
    changed: () => {},
  })
  open.push(phone)
  return { ...desk, phone }
}

const caller = '+12025550123'

describe('what phone systems say', () => {
  it('is one call, whichever ways it is reported by', () => {
    const { phone, looked } = openDesk()
    phone.command(caller, { phoneSystem: 'microsip' }, `--from microsip -- ${caller}`)
    phone.command(caller, { phoneSystem: 'microsip' }, `--from microsip -- ${caller}`)
    phone.link(`callside://lookup?phone=%2B12025550123&source=3cx`)
    expect(looked).toMatchObject([{ text: caller, source: 'phone', phone: { phase: 'ringing', system: 'microsip' } }])
    expect(phone.arrivals().map(({ change }) => change)).toEqual(['none', 'none', 'began'])
  })

  it('goes on and ends with the call that it began', () => {
    const { phone, looked, said } = openDesk()
    for (const phase of ['ringing', 'answered', 'ended'] as const)
      phone.command(caller, { phoneSystem: 'x', callId: '7', phase, did: '100', queue: 'Gold' }, '')
    expect(looked).toHaveLength(1)
    expect(said.map(({ phase, line, queue }) => [phase, line, queue])).toEqual([
      ['answered', '100', 'Gold'],
      ['ended', '100', 'Gold'],
    ])
    expect(new Set([looked[0]?.phone?.key, ...said.map(({ key }) => key)]).size).toBe(1)
    expect(said.at(-1)?.endedAt).toBeGreaterThan(0)
  })

  it('about outgoing calls is looked up only when that is asked for', () => {
    const outgoing = { phoneSystem: 'x', direction: 'outbound' } as const
    const silent = openDesk()
    silent.phone.command(caller, outgoing, '')
    expect(silent.looked).toEqual([])
    const asked = openDesk({ phone: { outgoing: true } })
    asked.phone.command(caller, outgoing, '')
    expect(asked.looked).toMatchObject([{ phone: { direction: 'outbound' } }])
  })

  it('is not looked up where it is a placeholder that nobody filled in, and the agent hears of it', () => {
    const { phone, looked, notices } = openDesk()
    phone.command('%CallerNumber%', { phoneSystem: '3cx' }, '%CallerNumber%')
    phone.link('callside://lookup?phone={phone}')
    expect(looked).toEqual([])
    expect(notices).toEqual([
      { kind: 'placeholder', written: '%CallerNumber%', advice: 'placeholder.3cx' },
      { kind: 'placeholder', written: '{phone}', advice: 'placeholder.teams' },
    ])
    expect(phone.arrivals()[0]?.meaning).toMatchObject({ kind: 'placeholder', advice: 'placeholder.teams' })
  })

  it('is kept byte by byte, the newest twenty, and cut where it is long', () => {
    const { phone } = openDesk()
    for (let turn = 0; turn < 25; turn += 1)
      phone.command(caller, { phoneSystem: 'x', callId: `${turn}` }, 'x'.repeat(2_000))
    const arrivals = phone.arrivals()
    expect(arrivals).toHaveLength(20)
    expect(arrivals[0]).toMatchObject({ id: 25, callId: '24', isCut: true, hex: '78'.repeat(1_024) })
  })

  it.each([
    ['anonymous', 'withheld'],
    ['', 'withheld'],
    ['101', 'internal'],
    ['911', 'service-number'],
    ['sales desk', 'nothing'],
    [caller, 'number'],
    [`${caller} ${'+442079460184'}`, 'several'],
  ])('%j means %s', (text, kind) => {
    const { phone } = openDesk()
    phone.command(text, { phoneSystem: 'x' }, text)
    expect(phone.arrivals()[0]?.meaning.kind).toBe(kind)
  })

  it('tells when calls end once it has said more of one than that it rings', () => {
    const { phone, looked } = openDesk()
    phone.command(caller, { phoneSystem: 'x', callId: '1' }, '')
    const [first] = looked
    if (!first?.phone) throw new Error('nothing was looked up')
    expect(phone.tellsEnd(first.phone)).toBe(false)
    phone.command(caller, { phoneSystem: 'x', callId: '1', phase: 'answered' }, '')
    expect(phone.tellsEnd(first.phone)).toBe(true)
  })
})

describe('links that dial', () => {
  it('do nothing but say so until the agent or IT turns them on', () => {
    const { phone, looked, notices } = openDesk()
    phone.link('tel:+1-202-555-0123')
    expect(looked).toEqual([])
    expect(notices).toEqual([{ kind: 'link-refused', reason: 'dial-links-off' }])
  })

  it.each([
    ['look-up', []],
    ['pass-on', ['+1-202-555-0123']],
  ] as const)('%s', (dialLinks, passedOn) => {
    const desk = openDesk({ triggers: { dialLinks } })
    desk.phone.link('tel:+1-202-555-0123')
    expect(desk.looked).toMatchObject([{ text: '+1-202-555-0123', source: 'link' }])
    expect(desk.passedOn).toEqual(passedOn)
  })

  it.each(['tel:1900,2025550101', 'tel:*72-2025550199', 'tel:+12025550101;+442079460184', 'tel:911'])(
    '%s is not passed on: another number would be dialled than the one that is shown',
    async (link) => {
      const { phone, notices, passedOn } = openDesk({ triggers: { dialLinks: 'pass-on' } })
      phone.link(link)
      await expect.poll(() => notices.at(-1)).toMatchObject({ kind: 'link-refused' })
      expect(passedOn).toEqual([])
    },
  )

  it('are passed on one at a time, however many a page opens', () => {
    const { phone, passedOn } = openDesk({ triggers: { dialLinks: 'pass-on' } })
    for (let turn = 0; turn < 50; turn += 1) phone.link('tel:+1-202-555-0123')
    expect(passedOn).toHaveLength(1)
  })

  it('that nothing here dials are told', async () => {
    const { phone, notices } = openDesk({ triggers: { dialLinks: 'pass-on' } }, noKeychain, false)
    phone.link('tel:+1-202-555-0123')
    await expect.poll(() => notices).toEqual([{ kind: 'link-refused', reason: 'not-passed-on' }])
  })

  it('that are refused are told, and never followed', () => {
    const { phone, looked, notices, passedOn } = openDesk({ triggers: { dialLinks: 'pass-on' } })
    phone.link('callside://lookup?phone=%2B12025550123%22%20--no-sandbox')
    expect([looked, passedOn]).toEqual([[], []])
    expect(notices).toEqual([{ kind: 'link-refused', reason: 'argument-injection' }])
  })
})

describe('links from pages', () => {
  it('end no call that a phone system told of, and do not speak for it', () => {
    const { phone, said } = openDesk()
    phone.command(caller, { phoneSystem: 'hook', callId: '7' }, '')
    phone.command(caller, { phoneSystem: 'hook', callId: '7', phase: 'answered' }, '')
    phone.link('callside://lookup?phone=%2B12025550123&source=hook&callId=7&phase=ended')
    expect(said.map(({ phase }) => phase)).toEqual(['answered'])
    phone.link('callside://lookup?phone=%2B12025550177&source=another&phase=answered')
    expect(phone.tellsEnd({ ...said[0], system: 'another' } as PhoneLink)).toBe(false)
  })

  it('cannot have the agent read a message in the place of a placeholder', () => {
    const { phone, notices } = openDesk()
    phone.link(`callside://lookup?phone=${encodeURIComponent('[Your PIN expired. Call 1-202-555-0100]')}`)
    expect(JSON.stringify(notices)).not.toContain('expired')
  })
})

describe('the hook', () => {
  const post = (port: number, token: string, body: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` }
      const asked = request({ host: '127.0.0.1', port, path: '/calls', method: 'POST', headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      asked.once('error', reject)
      asked.end(body)
    })

  it('opens when it is switched on, takes calls with its token, and closes', async () => {
    const port = await freePort()
    const { phone, looked } = openDesk()
    phone.follow(mergeSettings({ phone: { hook: { on: true, port } } }))
    await expect.poll(() => phone.state().hook.state).toBe('open')
    const { token } = await phone.token(false)
    expect(await post(port, token, JSON.stringify({ number: caller, queue: 'Gold' }))).toBe(204)
    await expect.poll(() => looked).toMatchObject([{ text: caller, phone: { queue: 'Gold', system: 'hook' } }])
    phone.follow(mergeSettings({ phone: { hook: { on: false, port } } }))
    await expect.poll(() => post(port, token, '{}').catch(() => 'closed')).toBe('closed')
    expect(phone.state().hook.state).toBe('off')
  })

  it('shows what was wrong with a body that it refused', async () => {
    const port = await freePort()
    const { phone } = openDesk()
    phone.follow(mergeSettings({ phone: { hook: { on: true, port } } }))
    await expect.poll(() => phone.state().hook.state).toBe('open')
    expect(await post(port, (await phone.token(false)).token, '{"nubmer":"1"}')).toBe(400)
    await expect
      .poll(() => phone.arrivals()[0])
      .toMatchObject({ way: 'hook', meaning: { kind: 'refused', reason: 'field' }, change: 'none' })
  })

  it('has one token, however early it is asked for', async () => {
    const port = await freePort()
    const { phone } = openDesk()
    phone.follow(mergeSettings({ phone: { hook: { on: true, port } } }))
    const [one, other] = await Promise.all([phone.token(false), phone.token(false)])
    expect(one.token).toBe(other.token)
    await expect.poll(() => phone.state().hook.state).toBe('open')
    expect(await post(port, one.token, JSON.stringify({ number: caller }))).toBe(204)
  })

  it('is open after it was switched off and on again in one go', async () => {
    const port = await freePort()
    const { phone } = openDesk()
    for (const on of [true, false, true, false, true]) phone.follow(mergeSettings({ phone: { hook: { on, port } } }))
    await expect.poll(() => phone.state().hook.state).toBe('open')
  })

  it('takes the former token no longer once there is a new one', async () => {
    const port = await freePort()
    const { phone } = openDesk()
    phone.follow(mergeSettings({ phone: { hook: { on: true, port } } }))
    await expect.poll(() => phone.state().hook.state).toBe('open')
    const { token: former, isKept } = await phone.token(false)
    const { token: next } = await phone.token(true)
    expect(next).not.toBe(former)
    expect(isKept).toBe(false)
    await expect.poll(() => phone.state().hook.state).toBe('open')
    const body = JSON.stringify({ number: caller })
    expect([await post(port, former, body), await post(port, next, body)]).toEqual([401, 204])
  })

  it('leaves the token of a locked keychain as it is', async () => {
    const written: string[] = []
    const locked = {
      ask: async ({ method, password }: { method: string; password?: string }) => {
        if (method === 'getPassword') return { id: 1, ok: false as const, message: 'the keychain is locked' }
        written.push(password ?? '')
        return { id: 1, ok: true as const, value: null }
      },
      giveUp: () => {},
    }
    const port = await freePort()
    const { phone } = openDesk({}, locked)
    phone.follow(mergeSettings({ phone: { hook: { on: true, port } } }))
    await expect.poll(() => phone.state().hook.state).toBe('open')
    const { token, isKept } = await phone.token(false)
    expect({ isKept, written }).toEqual({ isKept: false, written: [] })
    expect(await post(port, token, JSON.stringify({ number: caller }))).toBe(204)
  })

  it('says that another program has its port', async () => {
    const port = await freePort()
    const first = openDesk().phone
    first.follow(mergeSettings({ phone: { hook: { on: true, port } } }))
    await expect.poll(() => first.state().hook.state).toBe('open')
    const second = openDesk().phone
    second.follow(mergeSettings({ phone: { hook: { on: true, port } } }))
    await expect.poll(() => second.state().hook.state).toBe('port-taken')
  })
})

describe('a line of one’s own', () => {
  const settings = mergeSettings({
    numbers: { regions: ['US', 'DE'] },
    phone: {
      lines: [
        { did: '+49 30 5550100', region: 'DE' },
        { did: 'support@example.com', region: 'FR' },
      ],
    },
  })

  it.each([
    ['+49305550100', ['DE', 'US']],
    ['0305550100', ['DE', 'US']],
    ['Support@Example.com', ['FR', 'US', 'DE']],
    ['+12025550199', ['US', 'DE']],
    ['0100', ['US', 'DE']],
    [null, ['US', 'DE']],
  ])('%j is read with %j', (did, regions) => {
    expect(numbersOn(settings, did).regions).toEqual(regions)
  })

  it('is shown by its own view: what sells first', () => {
    const own = mergeSettings({ phone: { lines: [{ did: '100', view: 'sales' }] } })
    const viewOn = (line: string | null) => lookupSettings(own, line).view
    expect([viewOn('100').id, viewOn('101').id, viewOn(null).id]).toEqual(['sales', 'support', 'support'])
    const [tiles, ...others] = viewOn('100').sections
    expect(tiles).toMatchObject({ kind: 'tiles', fields: [{ id: 'lifetimeValue' }, { id: 'conversion' }, {}, {}] })
    const ids = others.map(({ id }) => id)
    expect(ids.indexOf('campaignTouches')).toBeLessThan(ids.indexOf('recentPurchases'))
  })

  it('holds above the view of the settings, which names one of those that there are', () => {
    const own = mergeSettings({ card: { view: 'sales' }, phone: { lines: [{ did: '100', view: 'support' }] } })
    expect(lookupSettings(own, null).view.id).toBe('sales')
    expect(lookupSettings(own, '100').view.id).toBe('support')
    expect(lookupSettings(mergeSettings({ card: { view: 'of another version' } }), null).view.id).toBe('support')
  })
})
