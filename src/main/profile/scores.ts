import type { CardValue, ScoreFactor } from '../../preload/bridge'
import { asMoment, asNumber, asObjects, asText, asWord, firstAt, unsigned, valueAt } from './paths'
import type { ViewScore } from './view'

const DAY_MS = 86_400_000

/** The bridge takes no more factors than this. */
const MOST_FACTORS = 10

/**
 * A score with what belongs to it. A path leads to an object that holds all of it, as Customer AI writes one for each
 * model, or to the bare number; the rest may then be at paths of its own.
 */
export function readScore(entity: unknown, field: ViewScore, now: Date): (CardValue & { type: 'score' }) | null {
  for (const path of field.paths) {
    const held = valueAt(entity, path)
    const value = firstAt(held, field.parts.score, asNumber) ?? asNumber(held)
    if (value === null) continue
    const { beside } = field
    const probability = probabilityAt(held, field.parts.probability) ?? probabilityAt(entity, beside.probability)
    const scale = field.scale ?? scaleOf(value, path, probability)
    const score = unsigned(Math.round((value * 1_000) / scale) / 10)
    const at = firstAt(held, field.parts.date, asMoment) ?? firstAt(entity, beside.date, asMoment)
    const { medium, high } = field.thresholds
    return {
      type: 'score',
      score,
      level: score >= high ? 'high' : score >= medium ? 'medium' : 'low',
      badWhen: field.badWhen ?? polarityOf(firstAt(held, field.parts.type, asText)),
      probability: probability ?? (SAYS_PROBABILITY.test(path) ? probabilityAt(entity, [path]) : null),
      percentile:
        firstAt(held, field.parts.percentile, asPercentile) ?? firstAt(entity, beside.percentile, asPercentile),
      factors: firstAt(held, field.parts.factors, asFactors) ?? firstAt(entity, beside.factors, asFactors) ?? [],
      at,
      stale: at !== null && now.getTime() - Date.parse(at) > field.staleAfterDays * DAY_MS,
    }
  }
  return null
}

const SAYS_PROBABILITY = /probabilit/i
const SAYS_PERCENT = /(percent|percentage|pct)$/i

/**
 * The highest value that a score can have. Customer AI's go to 100, which is another number than its probability. A
 * fraction that no other probability is beside is a share, and so is a value at a path that says probability.
 */
function scaleOf(value: number, path: string, probability: number | null): number {
  const isShare = value > 0 && value < 1 && (probability === null || probability === value)
  const saysShare = SAYS_PROBABILITY.test(path) && !SAYS_PERCENT.test(path) && value >= 0 && value <= 1
  return isShare || saysShare ? 1 : 100
}

/** Churn is bad when it is likely; of every other propensity the agent would rather see more. */
function polarityOf(type: string | null): 'high' | 'low' {
  return type?.toLowerCase() === 'churn' ? 'high' : 'low'
}

/** From 0 to 1. A path whose name says so holds a percentage; any other number outside the range is not a probability. */
function probabilityAt(entity: unknown, paths: string[]): number | null {
  for (const path of paths) {
    const number = asNumber(valueAt(entity, path))
    const probability = number === null || !SAYS_PERCENT.test(path) ? number : number / 100
    if (probability !== null && probability >= 0 && probability <= 1) return probability
  }
  return null
}

function asPercentile(value: unknown): number | null {
  const number = asNumber(value)
  return number !== null && number >= 0 && number <= 100 ? number : null
}

/** Null where there are none, so that the next path is tried. */
function asFactors(value: unknown): ScoreFactor[] | null {
  const factors = (asObjects(value) ?? []).flatMap(readFactor)
  return factors.length > 0 ? factors.slice(0, MOST_FACTORS) : null
}

/** One influential factor; how its code is called differs from product to product. */
function readFactor(item: Record<string, unknown>): ScoreFactor[] {
  const name = firstAt(item, ['code', 'variable', 'name'], asText)
  if (name === null) return []
  return [{ name, value: asWord(item.value), importance: asImportance(item.importance) }]
}

function asImportance(value: unknown): ScoreFactor['importance'] {
  const text = asText(value)?.toLowerCase()
  return text === 'low' || text === 'medium' || text === 'high' ? text : null
}
