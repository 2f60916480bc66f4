import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** The way between the app and the sample platform, which can be cut, frozen and opened again. */
export type Relay = { url: string; cut(): Promise<void>; open(): Promise<void>; freeze(): void }

/** Opens a way to the sample platform's address. */
export async function relayTo(target: string): Promise<Relay> {
  const sockets = new Set<Socket>()
  let server: Server
  let port = 0
  const open = async () => {
    server = createServer((socket) => {
      const inner = connect(Number(new URL(target).port), '127.0.0.1')
      for (const end of [socket, inner]) {
        sockets.add(end)
        end.on('error', () => undefined)
        end.on('close', () => {
          socket.destroy()
          inner.destroy()
        })
      }
      socket.pipe(inner).pipe(socket)
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  await open()
  return {
    url: `http://127.0.0.1:${port}`,
    open,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await closed
    },
    // What was open stays open and carries nothing any more, as after a sleep.
    freeze() {
      for (const socket of sockets) socket.unpipe().pause()
    },
  }
}
