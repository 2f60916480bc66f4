import { useState } from 'react'
import type { Consent } from '../../preload/bridge'
import { isFirstKey } from '../../preload/locales/first'
import { Button } from '../components/Button'
import { Chip } from '../components/Chip'
import type { IconName } from '../components/Icon'
import type { Tone } from '../components/Strip'
import { keyOr, t } from '../words'
import styles from './CardView.module.css'

const FEW = 6

const looks = {
  yes: { tone: 'neutral', icon: 'check', rank: 1 },
  no: { tone: 'bad', icon: 'cross', rank: 0 },
  undecided: { tone: 'neutral', icon: 'undecided', rank: 2 },
} as const satisfies Record<string, { tone: Tone; icon: IconName; rank: number }>

/**
 * What the customer allows. A refusal is never folded away behind what is allowed, and it alone has a colour, so that
 * it stands out.
 */
export function Consents({ consents }: { consents: Consent[] }) {
  const [all, setAll] = useState(false)
  if (consents.length === 0) return null
  const sorted = [...consents].sort((a, b) => rank(a) - rank(b))
  const hidden = all ? 0 : Math.max(0, sorted.length - FEW)
  const shown = hidden > 1 ? sorted.slice(0, FEW) : sorted
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
}

function answerOf({ answer }: Consent): keyof typeof looks {
  return answer ?? 'undecided'
}

/** Calls come first, as a call is what is going on. */
function rank(consent: Consent): number {
  return consent.purpose === 'call' ? -1 : looks[answerOf(consent)].rank
}

/** The answer in words, and what it rests on where nobody gave it: a default or a legal basis. */
function ConsentChip({ consent }: { consent: Consent }) {
  const basis = `consent.basis.${consent.value}`
  return (
    <Chip {...looks[answerOf(consent)]}>
      {consentWords(consent)}
      {consent.answer !== null && isFirstKey(basis) && <span className={styles.basis}>{` · ${t(basis)}`}</span>}
    </Chip>
  )
}

function consentWords({ purpose, answer, value }: Consent): string {
  if (answer !== null) return t(keyOr(`consent.${purpose}.${answer}`, `consent.other.${answer}`), { purpose })
  const name = t(keyOr(`consent.${purpose}.name`, 'consent.other.name'), { purpose })
  return t(keyOr(`consent.undecided.${value}`, 'consent.undecided.other'), { purpose: name })
}
