import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

// Draws the tray's icons, one for each state, at 22 and 44 pixels: `node build/icons/draw-tray.mjs [folder]`. The
// states differ by shape as well as by colour, since a tray is small, and some see no colours. The same input gives the
// same bytes.

/** @typedef {(x: number, y: number) => boolean} Shape whether a point is inside; the icon is 22 wide and 22 high */
/** @typedef {readonly [number, number, number]} Colour */
/** @typedef {{ shape: Shape, colour: Colour | null }} Layer a colour of null cuts the shape out of what is below */

/** Samples along each side of a pixel. */
const SAMPLES = 8

/** @type {Record<string, Colour>} */
const COLOURS = {
  blue: [0x1b, 0x57, 0xd6],
  grey: [0x6b, 0x72, 0x80],
  dark: [0x2b, 0x2f, 0x38],
  white: [0xff, 0xff, 0xff],
  green: [0x16, 0x9c, 0x57],
  amber: [0xff, 0xb0, 0x20],
  red: [0xd9, 0x2d, 0x20],
}

/** @type {(cx: number, cy: number, r: number) => Shape} */
const circle = (cx, cy, r) => (x, y) => Math.hypot(x - cx, y - cy) <= r
/** @type {(left: number, top: number, width: number, height: number, r: number) => Shape} */
const box = (left, top, width, height, r) => (x, y) => {
  const dx = Math.max(left + r - x, x - (left + width - r), 0)
  const dy = Math.max(top + r - y, y - (top + height - r), 0)
  return Math.hypot(dx, dy) <= r
}
/** @type {(x1: number, y1: number, x2: number, y2: number, width: number) => Shape} */
const line = (x1, y1, x2, y2, width) => (x, y) => {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= width / 2
}
/** @type {(...shapes: Shape[]) => Shape} */
const both =
  (...shapes) =>
  (x, y) =>
    shapes.every((shape) => shape(x, y))
/** @type {(...shapes: Shape[]) => Shape} */
const either =
  (...shapes) =>
  (x, y) =>
    shapes.some((shape) => shape(x, y))

const tile = box(1, 1, 20, 20, 5)
const person = either(
  circle(11, 8, 3.4),
  both(circle(11, 19, 6.6), (_x, y) => y <= 17.6),
)
/** A mark in the lower corner, with a gap around it. */
const corner = { x: 16.2, y: 16.2 }
const gap = circle(corner.x, corner.y, 6.6)
const disc = circle(corner.x, corner.y, 5.2)

/** @type {(ground: Colour) => Layer[]} */
const caller = (ground) => [
  { shape: tile, colour: ground },
  { shape: person, colour: COLOURS.white },
]

/** @type {Record<string, Layer[]>} */
const ICONS = {
  idle: caller(COLOURS.blue),
  watching: [
    ...caller(COLOURS.blue),
    { shape: gap, colour: null },
    { shape: disc, colour: COLOURS.green },
    { shape: circle(corner.x, corner.y, 2.1), colour: COLOURS.white },
  ],
  waiting: [
    { shape: circle(11, 11, 10.4), colour: COLOURS.amber },
    { shape: either(line(11, 5.4, 11, 11.6, 2.8), circle(11, 16.2, 1.7)), colour: COLOURS.dark },
  ],
  disconnected: [
    ...caller(COLOURS.grey),
    { shape: line(2.5, 19.5, 19.5, 2.5, 6), colour: null },
    { shape: line(2.5, 19.5, 19.5, 2.5, 2.8), colour: COLOURS.red },
  ],
  blanked: [
    { shape: tile, colour: COLOURS.dark },
    { shape: box(4.5, 9.3, 13, 3.4, 1.7), colour: COLOURS.white },
  ],
}

/** The colour and opacity of one pixel, from 0 to 255 each. */
function pixel(
  /** @type {Layer[]} */ layers,
  /** @type {number} */ px,
  /** @type {number} */ py,
  /** @type {number} */ scale,
) {
  const sum = [0, 0, 0]
  let covered = 0
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (px + ((i % SAMPLES) + 0.5) / SAMPLES) / scale
    const y = (py + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / scale
    const colour = layers.findLast(({ shape }) => shape(x, y))?.colour
    if (!colour) continue
    covered += 1
    for (const channel of [0, 1, 2]) sum[channel] += colour[channel]
  }
  const part = covered / (SAMPLES * SAMPLES)
  return [...sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered))), Math.round(part * 255)]
}

/** A PNG of 8 bits a channel with opacity (RFC 2083). */
function png(/** @type {Layer[]} */ layers, /** @type {number} */ scale) {
  const size = 22 * scale
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) => pixel(layers, x, y, scale)).flat(),
  ])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.from(rows.flat()), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(/** @type {string} */ type, /** @type {Buffer} */ data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function crc(/** @type {Buffer} */ bytes) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

const folder = process.argv[2] ?? import.meta.dirname
for (const [state, layers] of Object.entries(ICONS)) {
  writeFileSync(join(folder, `tray-${state}.png`), png(layers, 1))
  writeFileSync(join(folder, `tray-${state}@2x.png`), png(layers, 2))
}
