import { connect, type Socket } from 'node:net'

/** A value of D-Bus, as far as the tests write any: a string, an unsigned number, or a list of strings. */
export type BusValue = string | number | string[]

export type BusMessage = {
  type: 'call' | 'return' | 'error' | 'signal'
  serial: number
  sender: string
  member: string
  replyTo: number
  /** The body's bytes; `readStrings` and the like know what is in them. */
  body: Buffer
}

export type Bus = {
  /** Asks the bus itself, such as for a name. */
  ask(member: string, ...values: BusValue[]): Promise<BusMessage>
  reply(to: BusMessage, ...values: BusValue[]): void
  signal(path: string, member: string, ...values: BusValue[]): void
  close(): void
}

const TYPES = ['', 'call', 'return', 'error', 'signal'] as const
const FIELD = { path: 1, interface: 2, member: 3, replyTo: 5, destination: 6, sender: 7, signature: 8 }

/** Joins the session's message bus; `called` gets the calls of other programs. D-Bus Specification 0.43. */
export async function joinBus(interfaceName: string, called: (message: BusMessage) => void): Promise<Bus> {
  const path = /unix:path=([^,]+)/.exec(process.env.DBUS_SESSION_BUS_ADDRESS ?? '')?.[1]
  if (!path) throw new Error('there is no message bus')
  const socket = connect(path)
  await authenticate(socket)
  const waiting = new Map<number, (message: BusMessage) => void>()
  let serial = 0
  let left = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    left = Buffer.concat([left, bytes])
    for (let message = readMessage(left); message; message = readMessage(left)) {
      left = left.subarray(message.length)
      if (message.type === 'call') called(message)
      waiting.get(message.replyTo)?.(message)
      waiting.delete(message.replyTo)
    }
  })
  const send = (type: number, fields: Field[], values: BusValue[]): number => {
    serial += 1
    socket.write(writeMessage(type, serial, fields, values))
    return serial
  }
  const ask = (member: string, ...values: BusValue[]): Promise<BusMessage> =>
    new Promise((resolve) => {
      const fields: Field[] = [
        [FIELD.path, 'o', '/org/freedesktop/DBus'],
        [FIELD.interface, 's', 'org.freedesktop.DBus'],
        [FIELD.member, 's', member],
        [FIELD.destination, 's', 'org.freedesktop.DBus'],
      ]
      waiting.set(send(1, fields, values), resolve)
    })
  await ask('Hello')
  return {
    ask,
    reply(to, ...values) {
      send(
        2,
        [
          [FIELD.replyTo, 'u', to.serial],
          [FIELD.destination, 's', to.sender],
        ],
        values,
      )
    },
    signal(objectPath, member, ...values) {
      const fields: Field[] = [
        [FIELD.path, 'o', objectPath],
        [FIELD.interface, 's', interfaceName],
        [FIELD.member, 's', member],
      ]
      send(4, fields, values)
    },
    close: () => socket.destroy(),
  }
}

function authenticate(socket: Socket): Promise<void> {
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`)
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('data', (answer) => {
      if (!answer.toString().startsWith('OK')) return reject(new Error('the message bus refuses us'))
      socket.write('BEGIN\r\n')
      resolve()
    })
  })
}

type Field = [code: number, type: 'o' | 's' | 'u' | 'g', value: string | number]

/** Bytes that are written one after the other, each value where its kind begins. */
function writer() {
  const parts: Buffer[] = []
  let length = 0
  const add = (bytes: Buffer): void => {
    parts.push(bytes)
    length += bytes.length
  }
  const align = (size: number): void => add(Buffer.alloc((size - (length % size)) % size))
  const u32 = (value: number): void => {
    align(4)
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    add(bytes)
  }
  const text = (value: string): void => {
    const bytes = Buffer.from(value)
    u32(bytes.length)
    add(Buffer.concat([bytes, Buffer.alloc(1)]))
  }
  const signature = (value: string): void => add(Buffer.from([value.length, ...Buffer.from(value), 0]))
  return { add, align, u32, text, signature, bytes: () => Buffer.concat(parts) }
}

function writeBody(values: BusValue[]): Buffer {
  const body = writer()
  for (const value of values) {
    if (typeof value === 'number') body.u32(value)
    else if (typeof value === 'string') body.text(value)
    else {
      const list = writer()
      for (const item of value) list.text(item)
      body.u32(list.bytes().length)
      body.add(list.bytes())
    }
  }
  return body.bytes()
}

const signatureOf = (values: BusValue[]): string =>
  values.map((value) => (typeof value === 'number' ? 'u' : typeof value === 'string' ? 's' : 'as')).join('')

function writeMessage(type: number, serial: number, fields: Field[], values: BusValue[]): Buffer {
  const body = writeBody(values)
  const all: Field[] = values.length > 0 ? [...fields, [FIELD.signature, 'g', signatureOf(values)]] : fields
  const list = writer()
  for (const [code, kind, value] of all) {
    list.align(8)
    list.add(Buffer.from([code]))
    list.signature(kind)
    if (typeof value === 'number') list.u32(value)
    else if (kind === 'g') list.signature(value)
    else list.text(value)
  }
  const head = writer()
  head.add(Buffer.from(['l'.charCodeAt(0), type, 0, 1]))
  head.u32(body.length)
  head.u32(serial)
  head.u32(list.bytes().length)
  head.add(list.bytes())
  head.align(8)
  head.add(body)
  return head.bytes()
}

/** The first message of these bytes, and how many are its; null while it is not whole. */
function readMessage(bytes: Buffer): (BusMessage & { length: number }) | null {
  if (bytes.length < 16) return null
  const fieldsEnd = 16 + bytes.readUInt32LE(12)
  const start = Math.ceil(fieldsEnd / 8) * 8
  const length = start + bytes.readUInt32LE(4)
  if (bytes.length < length) return null
  const read = reader(bytes.subarray(0, fieldsEnd), 16)
  const found = new Map<number, string | number>()
  while (!read.atEnd()) {
    read.align(8)
    const code = read.byte()
    const kind = read.signature()
    found.set(code, kind === 'u' ? read.u32() : kind === 'g' ? read.signature() : read.text())
  }
  return {
    type: TYPES[bytes[1] ?? 0] || 'error',
    serial: bytes.readUInt32LE(8),
    sender: String(found.get(FIELD.sender) ?? ''),
    member: String(found.get(FIELD.member) ?? ''),
    replyTo: Number(found.get(FIELD.replyTo) ?? 0),
    body: bytes.subarray(start, length),
    length,
  }
}

/** Reads values one after the other, each from where its kind begins. */
export function reader(bytes: Buffer, from = 0) {
  let at = from
  const align = (size: number): void => {
    at = Math.ceil(at / size) * size
  }
  const u32 = (): number => {
    align(4)
    at += 4
    return bytes.readUInt32LE(at - 4)
  }
  const take = (length: number): string => {
    const text = bytes.toString('utf8', at, at + length)
    at += length + 1
    return text
  }
  const byte = (): number => {
    at += 1
    return bytes[at - 1] ?? 0
  }
  return { align, u32, byte, text: () => take(u32()), signature: () => take(byte()), atEnd: () => at >= bytes.length }
}
