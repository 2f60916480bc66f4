import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isDatasetId } from '../../../src/main/platform'
import { lookupPermissions } from '../../../src/main/sample'
import { type Connected, connectToSample } from '../../support/sample'
import { type Answer, type Asked, type Stub, startStub } from '../../support/stub-platform'

const call = () => ({ signal: new AbortController().signal, deadline: Date.now() })
const id = (index: number) => `64f1a3c09be27d5812c4e6${String(index).padStart(2, '0')}`

describe('the datasets of the sample organisation', () => {
  let connected: Connected
  beforeEach(async () => {
    connected = await connectToSample()
  })
  afterEach(() => connected.close())
  const catalog = () => connected.sample.requests.filter(({ path }) => path.includes('/catalog/'))

  it('are named in one request, and one that is gone is left out', async () => {
    const names = await connected.platform.datasetNames([id(1), id(5), id(1), id(99)], call())
    expect(names).toEqual({
      ok: true,
      value: new Map([
        [id(1), 'CRM customers'],
        [id(5), 'Orders'],
      ]),
    })
    expect(catalog().map(({ path, search }) => path + search)).toEqual([
      `/data/foundation/catalog/dataSets/${id(1)},${id(5)},${id(99)}?properties=name`,
    ])
  })

  it('are asked for by ids of datasets alone: a profile names services, too', async () => {
    expect(isDatasetId('profile-streaming-segment')).toBe(false)
    expect(isDatasetId('')).toBe(false)
    const names = await connected.platform.datasetNames(['profile-streaming-segment', '', '../../x', 'a,b?c'], call())
    expect(names).toEqual({ ok: true, value: new Map() })
    expect(catalog()).toEqual([])
  })

  it('are a refusal without the permission to see datasets', async () => {
    connected.sample.behaviour.permissions = lookupPermissions.filter(
      (name) => name !== 'view-datasets' && name !== 'view-profiles',
    )
    expect(await connected.platform.datasetNames([id(1)], call())).toMatchObject({
      ok: false,
      problem: { kind: 'not-permitted', status: 403 },
    })
  })
})

describe('an answer of the catalog', () => {
  let stub: Stub
  let answers: (asked: Asked, count: number) => Answer
  beforeEach(async () => {
    stub = await startStub((asked, count) => answers(asked, count))
  })
  afterEach(() => stub.close())

  it('about several datasets that finds one missing is asked for again, one by one', async () => {
    answers = ({ path }) => {
      if (path.includes(',') || path.includes(id(2)))
        return { status: 404, body: { title: 'NotFoundError', status: 404 } }
      return { status: 200, body: { [id(1)]: { name: ' Orders ' } } }
    }
    expect(await stub.platform.datasetNames([id(1), id(2)], call())).toEqual({
      ok: true,
      value: new Map([[id(1), 'Orders']]),
    })
  })

  it('names 20 datasets at a time', async () => {
    const seen: number[] = []
    answers = ({ path }) => {
      const ids = /dataSets\/([^?]+)/.exec(path)?.[1]?.split(',') ?? []
      seen.push(ids.length)
      return { status: 200, body: Object.fromEntries(ids.map((own) => [own, { name: `Name ${own}` }])) }
    }
    const names = await stub.platform.datasetNames(
      Array.from({ length: 45 }, (_, index) => id(index)),
      call(),
    )
    expect(names.ok && names.value.size).toBe(45)
    expect(seen).toEqual([20, 20, 5])
  })

  it.each([
    ['a page in the place of JSON', 200, '<html></html>', 'unexpected-response'],
    ['a list', 200, [], 'unexpected-response'],
    ['another service’s 404', 404, '<html></html>', 'unexpected-response'],
    ['a refusal', 403, { error_code: '403201', message: 'no' }, 'not-permitted'],
  ])('is a problem when it is %s', async (_what, status, body, kind) => {
    answers = () => ({ status, body })
    expect(await stub.platform.datasetNames([id(1)], call())).toMatchObject({ ok: false, problem: { kind } })
  })

  it('without names is one that knows none', async () => {
    answers = () => ({ status: 200, body: { [id(1)]: { description: 'x' }, [id(2)]: null, other: { name: 'y' } } })
    expect(await stub.platform.datasetNames([id(1), id(2)], call())).toEqual({ ok: true, value: new Map() })
  })
})
