import assert from 'node:assert/strict'
import { startSamplePlatform } from '../../src/main/sample'
import { sampleLookup, sampleTools } from '../support/sample'
import { caller, connectTo, found, lookAt, other, seenIn } from './lookup'
import { type Area, type ClientRow, failedForNow } from './row'

const access = '/data/core/ups/access'

/** Two lookups that meet on one client: the caller's, and one of `number`. `givenUp` says when the first one is. */
const meeting =
  (number: string, givenUp: 'before' | 'after' | 'never', which: 'first' | 'second'): ClientRow['run'] =>
  async (own) => {
    const sample = own.later(await startSamplePlatform())
    sample.behaviour.faults.push({ path: access, times: 1, delayMs: 250 })
    const tools = sampleTools(connectTo({ sample, own }, {}), sampleLookup())
    const limit = new AbortController()
    const first = lookAt(tools, caller.number, limit)
    await arrives(() => sample.requests.some(({ path }) => path.startsWith(access)))
    if (givenUp === 'before') limit.abort()
    const second = lookAt(tools, number)
    if (givenUp === 'after') setImmediate(() => limit.abort())
    const [mine, theirs] = await Promise.all([first, second])
    assert.doesNotMatch(JSON.stringify(mine), other.marks)
    if (number === other.number) assert.doesNotMatch(JSON.stringify(theirs), caller.marks)
    else
      assert.equal(sample.requests.filter(({ method, path }) => method === 'POST' && path.startsWith(access)).length, 1)
    return seenIn(which === 'first' ? mine : theirs)
  }

async function arrives(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 3_000; !isSo(); ) {
    assert.ok(Date.now() < end, 'it never came to that')
    await new Promise((resolve) => setTimeout(resolve, 3))
  }
}

const overlapRows: ClientRow[] = [
  {
    level: 'client',
    name: 'Another number takes the stage',
    happens: 'The former lookup is given up in the middle; nothing of it is told any more.',
    sees: { state: 'silent' },
    run: meeting(other.number, 'before', 'first'),
  },
  {
    level: 'client',
    name: 'The number that takes the stage',
    happens: 'It is looked up while the former one’s answer is still on its way.',
    sees: found({ name: other.name }),
    run: meeting(other.number, 'before', 'second'),
  },
  {
    level: 'client',
    name: 'Two lookups of one number, one of them given up',
    happens: 'They share a request, which goes on for the other.',
    sees: found(),
    run: meeting(caller.number, 'after', 'second'),
  },
  {
    level: 'client',
    name: 'Two callers at once',
    happens: 'The slow answer of the first comes after that of the second.',
    sees: found(),
    run: meeting(other.number, 'never', 'first'),
  },
  {
    level: 'client',
    name: 'The client is closed in the middle',
    happens: 'The app quits, or connects to another organisation, while a lookup is open.',
    sees: failedForNow('unreachable', 'UND_ERR_DESTROYED'),
    run: async (own) => {
      const sample = own.later(await startSamplePlatform())
      sample.behaviour.faults.push({ path: access, times: 9, hang: true })
      const platform = connectTo({ sample, own }, {})
      const looking = lookAt(sampleTools(platform, sampleLookup({ timeoutMs: 2_000 })), caller.number)
      await arrives(() => sample.requests.some(({ path }) => path.startsWith(access)))
      await platform.close()
      return seenIn(await looking)
    },
  },
]

/** Callers who follow each other. */
export const callerAreas: Area[] = [{ title: 'One caller after another', rows: overlapRows }]
