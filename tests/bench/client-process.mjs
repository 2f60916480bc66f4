import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { openRequests } from './plain-requests.mjs'

const TURNS = 400
const WARM_UP = 60
const LOOKUPS = 500

const [told] = await once(process, 'message')
const rooms = await import(pathToFileURL(told.rooms).href)
const { url, connection, settings, numbers } = told
/** What there is before anybody is asked. */
const idle = resources()
const { clientSecret, ...organization } = connection
const platform = rooms.connectPlatform({
  ...organization,
  scopes: ['openid'],
  endpoints: { ims: url, platform: url, edge: url },
  secret: async () => clientSecret,
  trust: { policyHosts: [], loopback: true },
})

const overhead = await measureOverhead()
const endurance = await measureEndurance()
process.send?.({ ...overhead, ...endurance })

/** The same three requests by the client and by undici alone, by turns. */
async function measureOverhead() {
  const identity = { namespace: 'Phone', id: numbers[0] }
  const options = { signal: new AbortController().signal }
  const ids = Array.from({ length: 6 }, (_, index) => `0f9a6c1e-0000-4000-8000-00000000000${index}`)
  const ask = async () => {
    await platform.profiles({ identities: [identity], fields: null, mergePolicyId: null }, options)
    await Promise.all([
      platform.events({ identity, fields: null, mergePolicyId: null, limit: 50 }, options),
      platform.audienceNames(ids, options),
    ])
  }
  const plain = await openRequests({ url, connection, identity, ids })
  /** @type {{ client: number[], plain: number[] }} */
  const times = { client: [], plain: [] }
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    const both = [await time(ask), await time(plain.ask)]
    if (turn < 0) continue
    times.client.push(both[0])
    times.plain.push(both[1])
  }
  await plain.close()
  return times
}

/** Many lookups in a row, then what they left behind once the connection is closed. */
async function measureEndurance() {
  const merged = rooms.mergeSettings(settings)
  const view = rooms.withScores(rooms.withPaths(rooms.viewNamed('support'), merged.card.paths), merged.card.scores)
  const { sandbox, edge } = merged.connection
  const tools = {
    platform,
    settings: { ...merged.lookup, sandbox, edge, view },
    audienceNames: rooms.rememberNames(platform.audienceNames, Date.now),
    datasetNames: rooms.rememberNames(platform.datasetNames, Date.now),
    remembered: rooms.rememberNothing(),
    now: Date.now,
  }
  const look = async (/** @type {string} */ number) => {
    const [found] = rooms.findPhoneNumbers(number, { regions: ['DE'] })
    const subject = { readings: found.readings, raw: found.raw, person: null, again: false }
    await rooms.lookUp(subject, tools, new AbortController().signal, Date.now(), () => {})
  }
  for (const number of numbers) await look(number)
  const heapBefore = heap()
  for (let turn = 0; turn < LOOKUPS; turn += 1) await look(numbers[turn % numbers.length])
  const heapMB = (heap() - heapBefore) / 1e6
  await platform.close()
  await new Promise((done) => setTimeout(done, 200))
  const after = resources()
  const left = {
    sockets: after.sockets - idle.sockets,
    timers: after.timers - idle.timers,
    listeners: after.listeners - idle.listeners,
  }
  return { lookups: LOOKUPS, heapMB, left }
}

/** @param {() => Promise<unknown>} work */
async function time(work) {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function heap() {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function resources() {
  const active = process.getActiveResourcesInfo()
  return {
    sockets: active.filter((kind) => kind === 'TCPSocketWrap').length,
    timers: active.filter((kind) => kind === 'Timeout').length,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  }
}
