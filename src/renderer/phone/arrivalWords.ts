import type { Arrival, ArrivalMeaning } from '../../preload/bridge'
import { type FirstKey, isFirstKey } from '../../preload/locales/first'
import { isLaterKey, type LaterKey } from '../../preload/locales/later'
import type { Translate } from '../../preload/locales/translate'
import type { Tone } from '../components/Strip'
import { linkRefused, placeholderAdvice } from '../notices'
import { guideOf } from './guides'

type Words = { t: Translate<FirstKey>; tLater: Translate<LaterKey> }

/** What was made of an arrival, in words, and what to fix; null where there is nothing to. */
export type MeaningWords = { text: string; advice: string | null; tone: Tone }

/** Words for what was made of an arrival. */
export function meaningWords(meaning: ArrivalMeaning, { t, tLater }: Words): MeaningWords {
  const plain = (text: string, tone: Tone = 'neutral'): MeaningWords => ({ text, advice: null, tone })
  switch (meaning.kind) {
    case 'number':
      return plain(tLater('phone.meaning.number', { number: meaning.display }), 'good')
    case 'several':
      return plain(tLater('phone.meaning.several', { count: meaning.count }), 'good')
    case 'nothing': {
      const key = `notice.ignored.${meaning.reason}`
      return plain(t(isFirstKey(key) ? key : 'notice.ignored.no-number'), 'warn')
    }
    case 'placeholder': {
      const text = tLater('phone.meaning.placeholder', { written: meaning.written })
      return { text, advice: placeholderAdvice(meaning.advice, t), tone: 'bad' }
    }
    case 'refused':
      return plain(refusedWords(meaning, { t, tLater }), 'bad')
    default:
      return plain(tLater(`phone.meaning.${meaning.kind}`))
  }
}

function refusedWords({ reason, detail }: ArrivalMeaning & { kind: 'refused' }, { t, tLater }: Words): string {
  if (reason === 'field')
    return detail === null ? tLater('phone.refused.body') : tLater('phone.refused.field', { field: detail })
  const ofHook = `phone.refused.${reason}`
  return isLaterKey(ofHook) ? tLater(ofHook) : linkRefused(reason, t)
}

/** What else was said of the call: names and values, as far as they are known. */
export function arrivalFacts(arrival: Arrival, { tLater }: Words): [string, string][] {
  const { system, phase, direction, line, queue, callId, change } = arrival
  const facts: [LaterKey, string | null][] = [
    ['phone.fact.system', system === null ? null : (guideOf(system)?.name ?? system)],
    ['phone.fact.phase', phase && tLater(`phone.phase.${phase}`)],
    ['phone.fact.direction', direction && tLater(`phone.direction.${direction}`)],
    ['phone.fact.line', line],
    ['phone.fact.queue', queue],
    ['phone.fact.call-id', callId],
    ['phone.fact.change', tLater(`phone.change.${change}`)],
  ]
  return facts.flatMap(([name, value]) => (value ? [[tLater(name), value] as [string, string]] : []))
}
