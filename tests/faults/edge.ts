import assert from 'node:assert/strict'
import { edgeNotPermitted, edgeUnavailable, notProvisioned, sampleDatastreamId } from '../../src/main/sample'
import { caller, found, other, strikesBy } from './lookup'
import { type Area, type ClientRow, failed, failedForNow } from './row'

const access = '/data/core/ups/access'
const interact = /\/v2\/interact/

const edge = (mode: 'fallback' | 'first-paint') => ({ edge: { mode, datastreamId: sampleDatastreamId } })
const fromEdge = found({ source: 'edge', missing: ['events: edge'] })

const rows: ClientRow[] = [
  {
    level: 'client',
    name: 'No hub, but the edge',
    happens: 'The hub is not licensed; the edge knows the caller.',
    sees: fromEdge,
    run: strikesBy(({ sample }) => {
      sample.behaviour.edgeCustomers = 'all'
      sample.behaviour.faults.push({ path: access, times: 99, ...notProvisioned() })
      return { settings: edge('fallback'), recovers: false }
    }),
  },
  {
    level: 'client',
    name: 'No hub, and not on the edge',
    happens: 'The hub is not licensed; the edge’s answer is empty.',
    sees: failed('not-licensed', 'not-at-edge'),
    run: strikesBy(({ sample }) => {
      sample.behaviour.edgeCustomers = [other.number]
      sample.behaviour.faults.push({ path: access, times: 99, ...notProvisioned() })
      return { settings: edge('fallback'), recovers: false }
    }),
  },
  {
    level: 'client',
    name: 'No hub, and the edge is away',
    happens: 'The hub is not licensed; the edge answers 503.',
    sees: failedForNow('unreachable', 'EXEG-0201-503', true),
    run: strikesBy(({ sample }) => {
      sample.behaviour.faults.push({ path: access, times: 99, ...notProvisioned() })
      sample.behaviour.faults.push({ path: interact, times: 99, ...edgeUnavailable(60) })
      return { settings: edge('fallback'), recovers: false }
    }),
  },
  {
    level: 'client',
    name: 'No hub, and the edge is not set up',
    happens: 'The datastream has no destination that looks up.',
    sees: failed('unexpected-response', 'edge-no-lookup'),
    run: strikesBy(({ sample }) => {
      sample.behaviour.edge = false
      sample.behaviour.faults.push({ path: access, times: 99, ...notProvisioned() })
      return { settings: edge('fallback'), recovers: false }
    }),
  },
  {
    level: 'client',
    name: 'The hub is too slow',
    happens: 'It does not answer in its share of the time; the edge stands in.',
    sees: fromEdge,
    run: strikesBy(({ sample }) => {
      sample.behaviour.edgeCustomers = 'all'
      sample.behaviour.faults.push({ path: access, times: 99, hang: true })
      return { settings: { ...edge('fallback'), timeoutMs: 2_000 } }
    }),
  },
  {
    level: 'client',
    name: 'The edge is empty, the hub is not',
    happens: 'Both are asked; an empty edge is no word about the caller.',
    sees: found(),
    run: strikesBy(({ sample }) => {
      sample.behaviour.edgeCustomers = [other.number]
      return { settings: edge('first-paint') }
    }),
  },
  {
    level: 'client',
    name: 'The edge refuses, the hub does not',
    happens: 'The credential may not use the datastream’s sandbox.',
    sees: found(),
    run: strikesBy(({ sample }) => {
      sample.behaviour.faults.push({ path: interact, times: 99, ...edgeNotPermitted() })
      return { settings: edge('first-paint') }
    }),
  },
  {
    level: 'client',
    name: 'The edge is later than the hub',
    happens: 'Its answer comes when the card is there; nothing is overwritten.',
    sees: found(),
    run: strikesBy(({ sample }) => {
      sample.behaviour.edgeCustomers = 'all'
      sample.behaviour.faults.push({ path: interact, times: 99, delayMs: 300 })
      return { settings: edge('first-paint') }
    }),
  },
  {
    level: 'client',
    name: 'The edge is not told',
    happens: 'No datastream is named; the edge is not asked at all.',
    sees: found(),
    run: strikesBy(({ sample }) => ({
      settings: { edge: { mode: 'first-paint', datastreamId: null } },
      prove: () => assert.ok(!sample.requests.some(({ path }) => interact.test(path)), `asked for ${caller.name}`),
    })),
  },
]

/** The edge beside the hub. */
export const edgeAreas: Area[] = [{ title: 'The edge', rows }]
