import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CallView, LookupState, PersonChoice } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { Strip } from '../components/Strip'
import { dotted, t } from '../words'
import styles from './Ambiguous.module.css'
import { Footer } from './Footer'
import { Identity } from './Identity'
import { differingFacts, type Fact, factToAsk } from './question'
import { TraceButton } from './TraceButton'
import { WhoText } from './WhoText'

type State = Extract<LookupState, { kind: 'ambiguous' }>

/**
 * Several people behind one number, side by side by what tells them apart. None is chosen beforehand, and no key opens
 * one in a single press: only the caller can say who calls.
 */
export function Ambiguous({ call, state }: { call: CallView; state: State }) {
  const { people, reason } = state
  const count = people.length
  const list = useRef<HTMLUListElement>(null)
  const asked = factToAsk(people)
  const differing = differingFacts(people)
  useCandidateKeys(list)
  return (
    <>
      <Identity name={null} icon="people" title={<WhoText call={call} />}>
        {t(`ambiguous.${reason}.title`, { count })}
      </Identity>
      <div className={styles.ask}>
        <Strip tone="accent" icon="info">
          <strong>
            {asked === null
              ? t('ambiguous.ask')
              : t('ambiguous.question', { question: t(`ambiguous.question.${asked}`) })}
          </strong>
          <p>{asked === null || reason === 'shared' ? t(`ambiguous.${reason}.why`) : t('ambiguous.ask')}</p>
        </Strip>
      </div>
      <ul
        className={styles.people}
        ref={list}
        data-two={count === 2 || undefined}
        aria-label={t('ambiguous.people')}
        onKeyDown={moveFocus}
      >
        {people.map((person, index) => (
          <Person key={person.id} person={person} place={index + 1} callId={call.id} differing={differing} />
        ))}
      </ul>
      <Footer
        end={
          <>
            <TraceButton of="ambiguous" />
            <Button onPress={() => tell('notThisPerson', { callId: call.id })}>
              {count === 2 ? t('ambiguous.neither') : t('ambiguous.none')}
            </Button>
          </>
        }
      >
        {t('ambiguous.never')}
      </Footer>
    </>
  )
}

type PersonProps = { person: PersonChoice; place: number; callId: string; differing: Set<Fact> }

function Person({ person, place, callId, differing }: PersonProps) {
  // Of a profile that joins several people only the reference is surely one person's.
  const name = person.name ?? person.reference ?? t('ambiguous.unnamed')
  const facts: [Fact, string, string | null][] = [
    ['place', t('ambiguous.place'), person.place],
    ['tier', t('ambiguous.tier'), person.tier],
    ['reference', t('ambiguous.reference'), person.name === null ? null : person.reference],
  ]
  const told = facts.filter(([fact, , value]) => value !== null || (differing.has(fact) && person.name !== null))
  return (
    <li className={styles.person}>
      <h2 className={styles.name} data-stressed={differing.has('name') || undefined}>
        {place <= 9 && (
          <span className={styles.place} aria-hidden="true">
            {place}
          </span>
        )}
        <bdi>{name}</bdi>
      </h2>
      {told.length > 0 && (
        <dl className={styles.facts}>
          {told.map(([fact, label, value]) => (
            <div key={fact} data-stressed={(differing.has(fact) && value !== null) || undefined}>
              <dt>{label}</dt>
              <dd>{value === null ? t('ambiguous.missing') : <bdi>{value}</bdi>}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button
        aria-label={t('ambiguous.open-person', { name: person.name === null ? name : dotted(name, person.reference) })}
        onPress={() => tell('choosePerson', { callId, personId: person.id })}
      >
        {t('ambiguous.open')}
      </Button>
    </li>
  )
}

function buttonsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('button') ?? [])]
}

/** The arrow keys go from one person to the next, as they stand; Home and End go to the ends. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const buttons = buttonsOf(event.currentTarget)
  const at = buttons.indexOf(event.target as HTMLElement)
  const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
  const sideways = /^Arrow(?:Left|Right)$/.test(event.key) ? at + (event.key === forward ? 1 : -1) : undefined
  const next = steps[event.key] ?? sideways
  if (next === undefined) return
  event.preventDefault()
  buttons.at(next % buttons.length)?.focus()
}

/** While nothing else has the keyboard, a digit or an arrow leads to a person; Enter is pressed on purpose after it. */
function useCandidateKeys(list: React.RefObject<HTMLUListElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.target instanceof HTMLInputElement) return
      const isElsewhere = !list.current?.contains(document.activeElement)
      const place = /^[1-9]$/.test(event.key) ? Number(event.key) : event.key === 'ArrowDown' && isElsewhere ? 1 : 0
      const button = buttonsOf(list.current)[place - 1]
      if (!button) return
      event.preventDefault()
      button.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [list])
}
