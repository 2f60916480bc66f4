import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Ringing, ringScenario } from './telephone-scenario'

/** Why no telephone can be rung on this machine; null where it can. */
export function telephoneLacks(): string | null {
  const lacking = ['baresip', 'sipp'].filter((command) => spawnSync('which', [command]).status !== 0)
  if (lacking.length > 0) return `${lacking.join(' and ')} missing: apt-get install baresip-core sip-tester`
  return modulesFolder() === null ? 'the folder of baresip modules was not found' : null
}

/** Debian keeps the modules where it keeps the libraries, which later releases do by architecture. */
function modulesFolder(): string | null {
  const found = spawnSync('find', ['/usr/lib', '-name', 'ctrl_tcp.so', '-path', '*baresip*'], { encoding: 'utf8' })
  const [file] = found.stdout.split('\n')
  return file ? dirname(file) : null
}

export type Telephone = {
  /** Where ctrl_tcp listens. */
  controlPort: number
  /** Rings it; resolves when the caller is done with its call. */
  ring(ringing: Ringing): Promise<void>
  close(): Promise<void>
}

/** Starts a real baresip on loopback: no sound card, one codec, an account that registers nowhere and may answer itself. */
export async function openTelephone(controlPort: number, { answers = false } = {}): Promise<Telephone> {
  const folder = mkdtempSync(join(tmpdir(), 'callside-telephone-'))
  const [sipPort, callerPort] = await Promise.all([freePort(), freePort()])
  const config = [
    `module_path ${modulesFolder()}`,
    `sip_listen 127.0.0.1:${sipPort}`,
    'module g711.so',
    'module_app account.so',
    'module_app ctrl_tcp.so',
    'module_app menu.so',
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
  ]
  writeFileSync(join(folder, 'config'), `${config.join('\n')}\n`)
  writeFileSync(
    join(folder, 'accounts'),
    `<sip:agent@127.0.0.1:${sipPort}>;regint=0${answers ? ';answermode=auto' : ''}\n`,
  )
  const baresip = spawn('baresip', ['-f', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  await saysReady(baresip)
  return {
    controlPort,
    async ring(ringing) {
      const scenario = join(folder, 'scenario.xml')
      writeFileSync(scenario, ringScenario(ringing))
      const where = ['-i', '127.0.0.1', '-p', String(callerPort), `127.0.0.1:${sipPort}`]
      const sipp = spawn('sipp', ['-sf', scenario, '-m', '1', '-nostdin', '-timeout', '15s', ...where], {
        cwd: folder,
        stdio: 'ignore',
      })
      const code = await ended(sipp)
      if (code !== 0) throw new Error(`sipp ended with ${code}`)
    },
    async close() {
      const gone = ended(baresip)
      baresip.kill('SIGKILL')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Below the ports that systems give away by themselves, so that no other test's connection takes one meanwhile. */
const FIRST_PORT = 12_000
const PORTS = 18_000

/** A port that was free a moment ago, and so was the next one, which baresip takes for TLS. */
export async function freePort(): Promise<number> {
  const port = FIRST_PORT + Math.floor(Math.random() * PORTS)
  return (await isFree(port)) && (await isFree(port + 1)) ? port : freePort()
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

function saysReady(baresip: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes('baresip is ready')) resolve()
    }
    baresip.stdout?.on('data', hear)
    baresip.stderr?.on('data', hear)
    baresip.once('error', reject)
    baresip.once('exit', () => reject(new Error(`baresip ended:\n${said}`)))
  })
}
