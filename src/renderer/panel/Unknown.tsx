import type { CallView, LookupState } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { Chip } from '../components/Chip'
import { wantSearch } from '../ui'
import { dotted, format, t } from '../words'
import { Footer } from './Footer'
import { Identity, NumberText } from './Identity'
import { Section } from './Sections'
import { TraceButton } from './TraceButton'
import styles from './Unknown.module.css'

type State = Extract<LookupState, { kind: 'unknown' }>

/** Nobody found: says so plainly, and what was tried, so that nobody has to guess. */
export function Unknown({ call, state }: { call: CallView; state: State }) {
  const country = call.number ? format.country(call.number.region) : null
  return (
    <>
      <Identity name={null} icon="phone" title={call.number && <NumberText number={call.number} />}>
        {dotted(country, t('status.unknown'))}
      </Identity>
      <div className={styles.words}>
        <h2>{t('unknown.title')}</h2>
        <p>{t(state.tried.length > 0 ? 'unknown.meaning' : 'unknown.meaning-plain')}</p>
        <p>{t('unknown.todo')}</p>
        <div className={styles.actions}>
          <Button look="primary" onPress={wantSearch}>
            {t('state.search')}
          </Button>
          <Button onPress={() => tell('refresh', { callId: call.id })}>{t('unknown.again')}</Button>
        </div>
      </div>
      {state.tried.length > 0 && (
        <Section title={t('unknown.tried')}>
          <ul className={styles.tried}>
            {[...new Set(state.tried)].map((tried) => (
              <li key={tried}>
                <Chip>
                  <bdi>{tried}</bdi>
                </Chip>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Footer end={<TraceButton />}>
        {t('card.answered-alone', { time: format.duration(state.timing.answeredMs) })}
      </Footer>
    </>
  )
}
