import type { Contract, Violation } from './contract'

/**
 * A point in which the platform is not as Adobe's file says, known from elsewhere. `at` is the place of the violation;
 * a star in it stands for one key. Every difference comes with a request or an answer that shows it.
 */
export type Difference = {
  name: string
  operations: string[]
  at: string[]
  /** Where it is known from, in the collected facts of the platform's APIs (facts.md beside Adobe's files). */
  facts: string
  why: string
  shownBy: ShownBy
}

type ShownBy =
  | { query?: string; headers?: Record<string, string>; path?: string; body?: unknown }
  | { status: number; answer: unknown }

/** What is left of the violations, and the names of the differences that stand for the others. */
export type Judged = { open: Violation[]; known: string[] }

/** Sorts the violations of one operation into those that a difference explains and those that nothing does. */
export function judge(differences: Difference[], operation: string, violations: Violation[]): Judged {
  const known = new Set<string>()
  const open = violations.filter(({ at }) => {
    const found = differences.find(
      ({ operations, at: places }) => operations.includes(operation) && places.some((place) => covers(place, at)),
    )
    if (found) known.add(found.name)
    return !found
  })
  return { open, known: [...known].sort() }
}

/** The places of a difference at which its own example does not show it, for one operation: none, if it is real. */
export function unseenPlaces(contract: Contract, difference: Difference, operation: string): string[] {
  const violations = showViolations(contract, difference.shownBy, operation)
  return difference.at.filter((place) => !violations.some(({ at }) => covers(place, at)))
}

function showViolations(contract: Contract, shown: ShownBy, operation: string): Violation[] {
  const [method = '', template = ''] = operation.split(' ')
  const path = template.replace(/\{[^}]+\}/g, 'id')
  if ('answer' in shown) {
    const located = contract.find(method, path)
    if (!located) throw new Error(`${operation} is in none of the files`)
    return contract.checkAnswer(located, { status: shown.status, body: shown.answer })
  }
  const { query, headers = {}, body } = shown
  const target = (shown.path ?? path) + (query ? `?${query}` : '')
  return contract.checkRequest({
    method,
    target,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
  })
}

function covers(place: string, at: string): boolean {
  const wanted = place.split('/')
  const given = at.split('/')
  return wanted.length === given.length && wanted.every((key, index) => matches(key, given[index] ?? ''))
}

/** A star is a whole key or, after the word `body`, the whole first key. */
function matches(wanted: string, given: string): boolean {
  return wanted === given || wanted === '*' || (wanted === 'body *' && given.startsWith('body '))
}
