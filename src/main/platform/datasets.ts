import type { Gateway } from './gateway'
import type { CallOptions } from './http'
import { bad, good, type Outcome, problemOf } from './problems'
import { asObject, asText, isObject } from './reading'

const PATH = '/data/foundation/catalog/dataSets'

/** Whether a source is the id of a dataset: those are hexadecimal, and a profile's sources hold words of services, too. */
export function isDatasetId(source: string): boolean {
  return /^[0-9a-f]{24}$/i.test(source)
}

/** As many datasets as one request names: a profile is made from 20 at most by Adobe's guardrails. */
const MOST_IDS = 20

/**
 * Names of datasets by id (`GET /data/foundation/catalog/dataSets/{id},{id}?properties=name`, Catalog API guide, "Look up
 * multiple Catalog objects"). Ids that nobody knows are missing. What is asked for together and not found together is
 * asked for one by one, since the guide does not say what becomes of the others.
 */
export async function findDatasetNames(
  gateway: Gateway,
  ids: string[],
  options: CallOptions,
): Promise<Outcome<Map<string, string>>> {
  const wanted = [...new Set(ids)].filter(isDatasetId)
  const names = new Map<string, string>()
  for (let start = 0; start < wanted.length; start += MOST_IDS) {
    const slice = await nameSlice(gateway, wanted.slice(start, start + MOST_IDS), options)
    if (!slice.ok) return slice
    for (const [id, name] of slice.value) names.set(id, name)
  }
  return good(names)
}

async function nameSlice(gateway: Gateway, ids: string[], options: CallOptions): Promise<Outcome<[string, string][]>> {
  const path = `${PATH}/${ids.join(',')}?properties=name`
  const answer = await gateway.call({ purpose: 'datasets', method: 'GET', path }, options, [404])
  if (!answer.ok) return answer
  const { status, body } = answer.value
  if (status === 404 && ids.length > 1) return oneByOne(gateway, ids, options)
  if (status === 404) return isObject(body) ? good([]) : bad(problemOf(answer.value))
  if (!isObject(body)) return bad({ kind: 'unexpected-response', retryable: false, status, code: 'datasets' })
  return good(
    ids.flatMap((id): [string, string][] => {
      const name = asText(asObject(body[id]).name)
      return name ? [[id, name]] : []
    }),
  )
}

async function oneByOne(gateway: Gateway, ids: string[], options: CallOptions): Promise<Outcome<[string, string][]>> {
  const answers = await Promise.all(ids.map((id) => nameSlice(gateway, [id], options)))
  const failed = answers.find((answer) => !answer.ok)
  return failed ?? good(answers.flatMap((answer) => (answer.ok ? answer.value : [])))
}
