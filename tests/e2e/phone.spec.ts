import { request } from 'node:http'
import { expect, test } from '@playwright/test'
import * as keytar from 'keytar'
import { sampleStars } from '../../src/main/sample'
import type { UserSettings } from '../../src/main/settings'
import { exploring, launchApp, type RunningApp, shownCall } from '../support/app'
import { freePort, openTelephone, type Telephone, telephoneLacks } from '../support/telephone'

let running: RunningApp | null = null
let telephone: Telephone | null = null
test.afterEach(async () => {
  await running?.close()
  await telephone?.close()
  running = null
  telephone = null
})

const lacks = telephoneLacks()
const phaseShown = (phase: string) => running?.page.locator(`header [data-phase="${phase}"]`)

async function ready(settings: UserSettings): Promise<RunningApp> {
  running = await launchApp({ settings: { ...exploring, ...settings } })
  await expect.poll(async () => (await running?.snapshot())?.shell.connection.platform).toBe('sample')
  return running
}

test.describe('a SIP call', () => {
  test.skip(lacks !== null, lacks ?? '')

  test('that rings in baresip shows the caller, and says when it has ended', async () => {
    const port = await freePort()
    telephone = await openTelephone(port)
    const { page, snapshot } = await ready({ phone: { baresip: { on: true, port } } })
    await expect.poll(async () => (await snapshot()).shell.phone.baresip.state).toBe('connected')
    const rung = telephone.ring({ from: `sip:${sampleStars.rich.number}@192.0.2.7`, displayName: '$(reboot)' })
    await shownCall(page, 'found', sampleStars.rich.number)
    await phaseShown('ended')?.waitFor()
    await rung
    const { calls } = await snapshot()
    expect(calls).toHaveLength(1)
    expect(calls[0]).toMatchObject({
      source: 'phone',
      phone: { system: 'baresip', line: 'agent', direction: 'inbound' },
    })
  })

  test('from somebody who hides their number is withheld, and nobody is asked', async () => {
    const port = await freePort()
    telephone = await openTelephone(port)
    const { page, snapshot } = await ready({ phone: { baresip: { on: true, port } } })
    await expect.poll(async () => (await snapshot()).shell.phone.baresip.state).toBe('connected')
    await telephone.ring({ from: 'sip:anonymous@anonymous.invalid', displayName: 'Anonymous' })
    await shownCall(page, 'withheld')
  })
})

test.describe('the hook', () => {
  let port: number
  let token: string
  const post = (call: object) =>
    new Promise<number>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` }
      const asked = request({ host: '127.0.0.1', port, path: '/calls', method: 'POST', headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      asked.once('error', reject)
      asked.end(JSON.stringify(call))
    })

  const open = async (settings: UserSettings = {}): Promise<RunningApp> => {
    port = await freePort()
    token = 'a-token-of-the-test'
    await keytar.setPassword('Callside', 'listener/hook', token)
    const app = await ready({ ...settings, phone: { ...settings.phone, hook: { on: true, port } } })
    await expect.poll(async () => (await app.snapshot()).shell.phone.hook.state).toBe('open')
    return app
  }

  test('takes a call from ringing to its end: line and queue are shown, and an answered call takes the stage', async () => {
    const { page, snapshot } = await open()
    const first = { number: sampleStars.rich.number, callId: 'a', did: '+49 30 5550100', queue: 'Gold' }
    expect(await post(first)).toBe(204)
    await shownCall(page, 'found', sampleStars.rich.number)
    await expect(page.locator('header [data-phase="ringing"]')).toContainText('Gold · +49 30 5550100')
    await post({ number: sampleStars.second.number, callId: 'b' })
    await shownCall(page, 'found', sampleStars.second.number)
    await post({ ...first, phase: 'answered' })
    await shownCall(page, 'found', sampleStars.rich.number)
    await expect(page.getByText('On the phone')).toBeVisible()
    await post({ ...first, phase: 'ended' })
    await phaseShown('ended')?.waitFor()
    expect((await snapshot()).calls).toHaveLength(2)
  })

  test('shows nothing of an outgoing call unless that was asked for', async () => {
    const { page, snapshot } = await open()
    await post({ number: sampleStars.rich.number, direction: 'outbound', callId: 'o' })
    await post({ number: sampleStars.second.number, callId: 'i' })
    await shownCall(page, 'found', sampleStars.second.number)
    expect((await snapshot()).calls).toHaveLength(1)
  })

  test('reads a national number as the line’s own country does', async () => {
    const { page } = await open({
      numbers: { regions: ['US'] },
      phone: { lines: [{ did: '+49305550100', region: 'DE' }] },
    })
    await post({ number: sampleStars.rich.number.replace('+49', '0'), did: '+49305550100' })
    await shownCall(page, 'found', sampleStars.rich.number)
  })

  test('names the phone system whose placeholder nobody filled in', async () => {
    const { page, snapshot } = await open()
    await post({ number: '%CallerNumber%' })
    const notices = page.getByRole('region', { name: 'Notices' })
    await expect(notices.getByText('%CallerNumber%')).toBeVisible()
    await expect(notices.getByText('3CX')).toBeVisible()
    expect((await snapshot()).calls).toHaveLength(0)
  })

  test('hides the panel some time after the call has ended, and not before', async () => {
    const { app, page } = await open({ panel: { hideAfterSeconds: 1 } })
    const visible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    // It has the keyboard from its start, and would not hide from whoever uses it.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    // Told as answered, the call is one whose end will be told as well.
    await post({ number: sampleStars.rich.number, callId: 'h' })
    await post({ number: sampleStars.rich.number, callId: 'h', phase: 'answered' })
    await shownCall(page, 'found', sampleStars.rich.number)
    const endedAt = Date.now()
    await post({ number: sampleStars.rich.number, callId: 'h', phase: 'ended' })
    await expect.poll(visible).toBe(false)
    expect(Date.now() - endedAt).toBeGreaterThanOrEqual(950)
  })
})
