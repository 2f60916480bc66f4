import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { type Bench, found, strikes, waits } from './lookup'
import { type Area, type ClientRow, failedForNow } from './row'

const access = '/data/core/ups/access'
/** Names that machine policy trusts and that are nowhere; no DNS server is asked for one with so long a label. */
export const nowhere = 'platform.callside.invalid'
const longLabel = `${'platform'.repeat(8)}.callside.invalid`

type Listener = { port: number; close(): Promise<void> }

/** A TCP server on loopback that treats its connections so. */
export async function listen(treat: (socket: Socket) => void, host = '127.0.0.1'): Promise<Listener> {
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    treat(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  return { port: (server.address() as AddressInfo).port, close }
}

/** The platform is at this address; tokens come from the sample. */
export const platformAt = (makeAddress: (bench: Bench) => Promise<string> | string, settings = {}): ClientRow['run'] =>
  waits(async (bench) => ({
    client: {
      endpoints: { ims: bench.sample.url, platform: await makeAddress(bench), edge: bench.sample.url },
      trust: { policyHosts: [nowhere, longLabel], loopback: true },
    },
    settings,
    recovers: false,
  }))

const connectionRows: ClientRow[] = [
  {
    level: 'client',
    name: 'No answer in time',
    happens: 'The connection stands, and nothing comes.',
    sees: failedForNow('timeout', null),
    run: strikes({ path: access, hang: true }, { timeoutMs: 500 }),
  },
  {
    level: 'client',
    name: 'A broken connection, once',
    happens: 'It is reset before an answer; the request goes once more.',
    sees: found(),
    run: strikes({ path: access, reset: true, times: 1 }),
  },
  {
    level: 'client',
    name: 'A broken connection, always',
    happens: 'It is reset before an answer each time.',
    sees: failedForNow('unreachable', 'UND_ERR_SOCKET'),
    run: strikes({ path: access, reset: true }),
  },
  {
    level: 'client',
    name: 'Broken in the middle, once',
    happens: 'The connection breaks within the answer; the request goes once more.',
    sees: found(),
    run: strikes({ path: access, truncate: true, times: 1 }),
  },
  {
    level: 'client',
    name: 'Nobody listens',
    happens: 'The port refuses connections.',
    sees: failedForNow('unreachable', 'ECONNREFUSED'),
    run: platformAt(async () => {
      const closed = await listen(() => undefined)
      await closed.close()
      return `http://127.0.0.1:${closed.port}`
    }),
  },
  {
    level: 'client',
    name: 'A host that does not exist',
    happens: 'Its name is not in DNS.',
    sees: failedForNow('unreachable', 'ENOTFOUND'),
    run: platformAt(() => `https://${longLabel}`),
  },
  {
    level: 'client',
    name: 'A server that does not speak HTTP',
    happens: 'A mail server answers at the address.',
    sees: failedForNow('unexpected-response', 'not-http'),
    run: platformAt(async ({ own }) => {
      const server = own.later(await listen((socket) => void socket.write('220 mail ESMTP\r\n')))
      return `http://127.0.0.1:${server.port}`
    }),
  },
  {
    level: 'client',
    name: 'An IPv6-only server',
    happens: 'The platform has no IPv4 address.',
    sees: found(),
    run: platformAt(async ({ sample, own }) => {
      const port = Number(new URL(sample.url).port)
      const server = await listen((socket) => {
        const inner = connect(port, '127.0.0.1')
        inner.on('error', () => socket.destroy())
        socket.on('close', () => inner.destroy())
        socket.pipe(inner).pipe(socket)
      }, '::1')
      return `http://[::1]:${own.later(server).port}`
    }),
  },
]

/** Connections, and names of hosts. */
export const networkAreas: Area[] = [{ title: 'Connections and names', rows: connectionRows }]
