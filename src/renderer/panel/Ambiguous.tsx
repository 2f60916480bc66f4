import type { CallView, LookupState, PersonChoice } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { Strip } from '../components/Strip'
import { initials } from '../format'
import { dotted, t } from '../words'
import styles from './Ambiguous.module.css'
import { Footer } from './Footer'
import { Identity, NumberText } from './Identity'
import { TraceButton } from './TraceButton'

type State = Extract<LookupState, { kind: 'ambiguous' }>

/** Several people behind one number, side by side. None is chosen beforehand: only the caller can say who calls. */
export function Ambiguous({ call, state }: { call: CallView; state: State }) {
  const count = state.people.length
  return (
    <>
      <Identity name={null} icon="people" title={t(`ambiguous.${state.reason}.title`, { count })}>
        {call.number && <NumberText number={call.number} />}
      </Identity>
      <div className={styles.ask}>
        <Strip tone="accent" icon="info">
          <strong>{t('ambiguous.ask')}</strong>
          <p>{t(`ambiguous.${state.reason}.why`)}</p>
        </Strip>
      </div>
      <ul className={styles.people}>
        {state.people.map((person) => (
          <Person key={person.id} person={person} callId={call.id} />
        ))}
      </ul>
      <Footer end={<TraceButton />}>{t('ambiguous.never')}</Footer>
    </>
  )
}

function Person({ person, callId }: { person: PersonChoice; callId: string }) {
  // Of a profile that joins several people only the reference is surely one person's.
  const name = person.name ?? person.reference ?? t('ambiguous.unnamed')
  const facts = dotted(person.place, person.tier)
  return (
    <li className={styles.person}>
      <span className={styles.mono} aria-hidden="true">
        {person.name === null ? '?' : initials(person.name)}
      </span>
      <div className={styles.facts}>
        <h2 className={styles.name}>{name}</h2>
        {facts !== '' && <p>{facts}</p>}
        {person.name !== null && person.reference !== null && (
          <p className={styles.reference}>
            {t('ambiguous.reference')} <bdi>{person.reference}</bdi>
          </p>
        )}
      </div>
      <Button
        aria-label={t('ambiguous.open-person', { name: person.name === null ? name : dotted(name, person.reference) })}
        onPress={() => tell('choosePerson', { callId, personId: person.id })}
      >
        {t('ambiguous.open')}
      </Button>
    </li>
  )
}
