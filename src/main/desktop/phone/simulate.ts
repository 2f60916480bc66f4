import { spawn } from 'node:child_process'
import { request } from 'node:http'
import type { ArrivalWay, PhoneShell, Simulated } from '../../../preload/bridge'
import { incomingMessage, readBaresip } from '../../triggers/listeners'
import type { Arrived } from './arrivals'

export type SimulationOptions = {
  /** How this app is started, with the folder of the data that the running one has. */
  command: string[]
  state: () => Pick<PhoneShell, 'baresip' | 'hook'>
  token: () => Promise<string>
  /** Opens a link as the operating system would. */
  openLink: (link: string) => Promise<void>
  arrived: (arrived: Arrived) => void
}

/**
 * Has a call come in the way a phone system would report it: another process, a link, a request to the hook. Nobody but
 * baresip writes to its listener's socket, so what baresip would say is made here and read by the listener's own reader.
 */
export async function simulateCall(
  { way, system, text }: { way: ArrivalWay; system: string; text: string },
  options: SimulationOptions,
): Promise<Simulated> {
  if (way === 'command-line') return startLookup([...options.command, 'lookup', '--from', system, '--', text])
  if (way === 'link') {
    await options.openLink(`callside://lookup?${new URLSearchParams({ phone: text, source: system })}`)
    return 'sent'
  }
  const { baresip, hook } = options.state()
  if (way === 'hook') return hook.state === 'open' ? post(hook.port, await options.token(), text) : 'not-open'
  if (baresip.state !== 'connected') return 'not-connected'
  const raw = incomingMessage(text)
  const event = readBaresip(raw)
  if (event) options.arrived({ way, raw, said: { ok: true, event } })
  return 'sent'
}

/** No shell is between, so that a text is a text whatever is in it. */
function startLookup([program = '', ...args]: string[]): Promise<Simulated> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve('could-not-start'))
    child.once('spawn', () => resolve('sent'))
    child.unref()
  })
}

function post(port: number, token: string, number: string): Promise<Simulated> {
  const body = JSON.stringify({ number })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/calls', method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode === 204 ? 'sent' : 'not-open')
    })
    asked.once('error', () => resolve('not-open'))
    asked.end(body)
  })
}
