import type { CardValue } from '../../preload/bridge'
import type { Tone } from '../components/Strip'

/** A score as the bridge has it. */
export type Score = Extract<CardValue, { type: 'score' }>

/** Whether a score is good or bad news; each score says itself which end is the bad one. */
export function scoreTone({ level, badWhen }: Score): Tone {
  if (level === 'medium') return 'warn'
  return level === badWhen ? 'bad' : 'good'
}

/** Says whether a score is told in chances or ranks, too. */
export function hasFacts({ probability, percentile }: Score): boolean {
  return probability !== null || percentile !== null
}

/** Says whether there is more to tell about a score than its level. */
export function hasReasons(score: Score): boolean {
  return hasFacts(score) || score.factors.length > 0
}

/**
 * The name of a factor in words. Names are often codes, such as `_tenant.web.daysSinceLastVisit`: the last part tells
 * what it is. A name that is words already stays as it is.
 */
export function factorName(name: string): string {
  const code = name.trim()
  if (code === '' || /\s/.test(code)) return code
  const parts = code.split(/[./:]/).filter((part) => part !== '')
  const last = parts.at(-1) ?? code
  const spaced = last
    .replace(/[_-]+/g, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Ll})(\d)/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim()
  if (spaced === '') return code
  const isShouted = /_/.test(last) && last === last.toUpperCase()
  const words = spaced.split(' ').map((word) => (isShouted || !isAcronym(word) ? word.toLowerCase() : word))
  const sentence = words.join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
