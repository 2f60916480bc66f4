import { memo, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Consent } from '../../preload/bridge'
import { isFirstKey } from '../../preload/locales/first'
import { Button } from '../components/Button'
import { Chip } from '../components/Chip'
import type { IconName } from '../components/Icon'
import type { Tone } from '../components/Strip'
import { format, keyOr, t } from '../words'
import styles from './Consents.module.css'

/** As many as are shown at first, unless more are refused. */
const FEW = 4

/** From this many refusals on, they share a chip where there is one line alone. */
const MANY_REFUSED = 3

const looks = {
  no: { tone: 'bad', icon: 'cross', rank: 0 },
  yes: { tone: 'neutral', icon: 'check', rank: 2 },
  undecided: { tone: 'neutral', icon: 'undecided', rank: 4 },
} as const satisfies Record<string, { tone: Tone; icon: IconName; rank: number }>

/**
 * What the customer allows. Refusals come first and they alone have a colour, so that none is overlooked or folded away
 * behind what is allowed.
 */
export const Consents = memo(function Consents({ consents }: { consents: Consent[] }) {
  const [all, setAll] = useState(false)
  if (consents.length === 0) return null
  const sorted = inOrder(consents)
  const refused = sorted.filter(({ answer }) => answer === 'no').length
  const few = Math.max(FEW, refused)
  const hidden = all ? 0 : Math.max(0, sorted.length - few)
  const shown = hidden > 1 ? sorted.slice(0, few) : sorted
  return (
    <ul className={styles.consents} aria-label={t('card.consents')}>
      {shown.map((consent) => (
        <li key={consent.purpose}>
          <ConsentChip consent={consent} />
        </li>
      ))}
      {hidden > 1 && (
        <li>
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('card.more', { count: hidden })}
          </Button>
        </li>
      )}
    </ul>
  )
})

/**
 * As much of it as fits into one line, refusals first: many of them share a chip, so that none is left out. How many more
 * there are is said, and the line's title says all.
 */
export const ConsentLine = memo(function ConsentLine({ consents }: { consents: Consent[] }) {
  const line = useRef<HTMLUListElement>(null)
  const chips = lineChips(inOrder(consents))
  const fitting = useFitting(line, chips.map(({ key }) => key).join())
  const hidden = fitting === undefined ? 0 : chips.length - fitting
  return (
    <ul
      className={styles.line}
      ref={line}
      data-measured={fitting === undefined ? undefined : ''}
      aria-label={t('card.consents')}
      title={inOrder(consents).map(consentWords).join('\n')}
    >
      {chips.length === 0 && <li className={styles.none}>{t('card.consents.none')}</li>}
      {chips.slice(0, fitting).map(({ key, chip }) => (
        <li key={key} className={styles.item}>
          {chip}
        </li>
      ))}
      {hidden > 0 && <li className={styles.rest}>{t('card.more', { count: hidden })}</li>}
    </ul>
  )
})

function lineChips(sorted: Consent[]): { key: string; chip: ReactNode }[] {
  const refused = sorted.filter(({ answer }) => answer === 'no')
  const share = refused.length >= MANY_REFUSED
  const single = sorted.filter((consent) => !share || !refused.includes(consent))
  const chips = single.map((consent) => ({
    key: `${consent.purpose}=${consent.value}`,
    chip: <ConsentChip consent={consent} isShort />,
  }))
  return share ? [{ key: refused.map(purposeWords).join(), chip: <Refused consents={refused} /> }, ...chips] : chips
}

/** Several refusals in one chip. */
function Refused({ consents }: { consents: Consent[] }) {
  const words = t('consent.refused', { purposes: format.list(consents.map(purposeWords)) })
  return (
    <Chip {...looks.no} title={words}>
      {words}
    </Chip>
  )
}

/** The room that the number of those left out takes at the end of the line. */
const REST = 64

/**
 * How many chips stand side by side in full; undefined until that is measured, with all of them there. The first always
 * does, cut off with an ellipsis if it must be. `key` is of these chips and no others.
 */
function useFitting(line: RefObject<HTMLUListElement | null>, key: string): number | undefined {
  const [measured, setMeasured] = useState({ key: '', count: 0 })
  useLayoutEffect(() => {
    if (measured.key === key || !line.current) return
    setMeasured({ key, count: countFitting(line.current) })
  }, [key, measured, line])
  return measured.key === key ? measured.count : undefined
}

function countFitting(line: HTMLElement): number {
  const items = [...line.children] as HTMLElement[]
  const gap = Number.parseFloat(getComputedStyle(line).columnGap) || 0
  const room = line.clientWidth
  let used = 0
  for (const [index, item] of items.entries()) {
    used += item.scrollWidth + (index > 0 ? gap : 0)
    const rest = index < items.length - 1 ? gap + REST : 0
    if (used + rest > room) return Math.max(1, index)
  }
  return items.length
}

function inOrder(consents: Consent[]): Consent[] {
  return [...consents].sort((a, b) => rank(a) - rank(b))
}

function answerOf({ answer }: Consent): keyof typeof looks {
  return answer ?? 'undecided'
}

/** Of what has the same answer, calls come first, as a call is what is going on. */
function rank(consent: Consent): number {
  return looks[answerOf(consent)].rank - (consent.purpose === 'call' ? 1 : 0)
}

/** The answer in words, and what it rests on where nobody gave it: a default or a legal basis. */
function ConsentChip({ consent, isShort = false }: { consent: Consent; isShort?: boolean }) {
  const basis = basisOf(consent)
  const words = consentWords(consent)
  const since = consent.at && format.date(consent.at, Date.now())
  return (
    <Chip {...looks[answerOf(consent)]} title={since ? t('consent.since', { words, date: since }) : words}>
      {words}
      {!isShort && basis !== null && <span className={styles.basis}>{` · ${basis}`}</span>}
    </Chip>
  )
}

function basisOf({ answer, value }: Consent): string | null {
  const key = `consent.basis.${value}`
  return answer !== null && isFirstKey(key) ? t(key) : null
}

/** A consent in words, such as *No calls*. */
export function consentWords({ purpose, answer, value }: Consent): string {
  if (answer !== null) return t(keyOr(`consent.${purpose}.${answer}`, `consent.other.${answer}`), { purpose })
  return t(keyOr(`consent.undecided.${value}`, 'consent.undecided.other'), { purpose: purposeWords({ purpose }) })
}

function purposeWords({ purpose }: Pick<Consent, 'purpose'>): string {
  return t(keyOr(`consent.${purpose}.name`, 'consent.other.name'), { purpose })
}
