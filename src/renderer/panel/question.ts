import type { PersonChoice } from '../../preload/bridge'

/** What people can be told apart by, the best to ask for first. */
export const FACTS = ['place', 'reference', 'tier', 'name'] as const
export type Fact = (typeof FACTS)[number]

const same = (text: string | null): string | null => text?.trim().toLocaleLowerCase() ?? null

/** The facts that are not the same for all of the people. */
export function differingFacts(people: PersonChoice[]): Set<Fact> {
  return new Set(FACTS.filter((fact) => new Set(people.map((person) => same(person[fact]))).size > 1))
}

/**
 * The fact to ask a caller for, so that the answer says which of the people they are; null where nothing would. The one
 * whose answer leads to a single person most often is best; a fact that is on file for nobody is no question.
 */
export function factToAsk(people: PersonChoice[]): Fact | null {
  const differing = differingFacts(people)
  let best: { fact: Fact; score: number } | null = null
  for (const fact of FACTS) {
    const score = differing.has(fact) ? tellingApart(people.map((person) => same(person[fact]))) : 0
    if (score > (best?.score ?? 0)) best = { fact, score }
  }
  return best?.fact ?? null
}

/** How well values tell people apart: above all how many are one person's alone, then how many there are. */
function tellingApart(values: (string | null)[]): number {
  const known = values.filter((value) => value !== null)
  const alone = known.filter((value) => known.indexOf(value) === known.lastIndexOf(value))
  return alone.length * 100 + new Set(known).size
}
