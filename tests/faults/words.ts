import { type FirstKey, firstTexts } from '../../src/preload/locales/first'
import { laterTexts } from '../../src/preload/locales/later'
import { translatorOf } from '../../src/preload/locales/translate'
import { noticeWords } from '../../src/renderer/notices'
import { problemWords } from '../../src/renderer/problems'
import type { Seen } from './row'

const t = translatorOf<FirstKey>(firstTexts, 'en')
const tLater = translatorOf(laterTexts, 'en')

/** What is seen, as its name, and the words that the panel has for it; no words where it says nothing. */
export function describeSeen(seen: Seen): { state: string; words: string } {
  switch (seen.state) {
    case 'found':
      return { state: foundName(seen), words: foundWords(seen) }
    case 'ambiguous':
      return { state: `ambiguous (${seen.reason})`, words: ambiguousWords(seen) }
    case 'unknown':
      return { state: 'unknown', words: sentences(t('unknown.title'), t('unknown.other')) }
    case 'failed':
      return { state: failedName(seen), words: failedWords(seen) }
    case 'choose-number':
      return { state: 'choose-number', words: t('choose-number.title', { count: seen.count }) }
    case 'withheld':
      return { state: 'withheld', words: sentences(t('withheld.title'), t('withheld.meaning')) }
    case 'internal':
      return { state: 'internal', words: t('internal.meaning', { extension: seen.extension }) }
    case 'service-number':
      return { state: 'service-number', words: t('service-number.meaning', { number: seen.number }) }
    case 'ignored':
      return {
        state: `ignored (${seen.reason})`,
        words: noticeWords({ kind: 'ignored', reason: seen.reason, source: 'search' }, t),
      }
    case 'silent':
      return { state: 'nothing', words: '' }
    case 'notice':
      return { state: `a notice (${seen.notice})`, words: noticeOf(seen) }
    case 'secret':
      return secretWords(seen)
    case 'told':
      return { state: 'a line', words: seen.words }
    case 'as-usual':
      return { state: 'as usual', words: seen.how }
  }
}

function foundName({ missing, source }: Seen & { state: 'found' }): string {
  const parts = [
    ...(source === 'edge' ? ['from the edge'] : []),
    ...missing.map((part) => `without ${part.split(':')[0]}`),
  ]
  return parts.length > 0 ? `found (${parts.join(', ')})` : 'found'
}

function foundWords({ name, missing, source }: Seen & { state: 'found' }): string {
  const why = missing.map((part) => {
    const [id, reason] = part.split(': ')
    return `${t(`card.part.${id}` as FirstKey)}: ${t(`card.missing.${reason}` as FirstKey)}`
  })
  return sentences(name ?? t('card.unnamed'), ...(source === 'edge' ? [t('card.edge')] : []), ...why)
}

function ambiguousWords({ reason, people }: Seen & { state: 'ambiguous' }): string {
  return sentences(t(`ambiguous.${reason}.title`, { count: people }), t('ambiguous.ask'))
}

function failedName({ kind, code, retryable, tellsWhen }: Seen & { state: 'failed' }): string {
  const next = tellsWhen ? '; says when to try again' : retryable ? '; can be tried again' : ''
  return `failed: ${kind}${code === null ? '' : `, ${code}`}${next}`
}

function failedWords({ kind, code, retryable }: Seen & { state: 'failed' }): string {
  const { title, meaning, todo } = problemWords({ kind, retryable, ...(code === null ? {} : { code }) }, tLater)
  return sentences(title, meaning, todo)
}

function noticeOf({ notice }: Seen & { state: 'notice' }): string {
  if (notice === 'policy-refused') return noticeWords({ kind: notice, detail: 'Machine policy is not followed: …' }, t)
  if (notice !== 'settings-broken') return noticeWords({ kind: notice }, t)
  return noticeWords({ kind: notice, keptAs: 'settings.broken-….json', detail: '' }, t)
}

function secretWords({ place, problem }: Seen & { state: 'secret' }): { state: string; words: string } {
  const where = { keychain: 'secret in the keychain', memory: 'secret in memory', missing: 'no secret' }[place]
  const state = problem === null ? where : `${where} (keychain ${problem})`
  if (place === 'missing') return { state, words: t('idle.secret-missing') }
  return { state, words: problem === null ? '' : tLater(`connect.keychain.${problem}`) }
}

const sentences = (...parts: string[]): string =>
  parts.map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`)).join(' ')
