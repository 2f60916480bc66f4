import type { CallView, LookupState } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { dotted, format, t } from '../words'
import { namespaceWords } from './calls'
import { FindOther } from './FindOther'
import { Footer } from './Footer'
import { Identity } from './Identity'
import { Section } from './Section'
import { TraceButton } from './TraceButton'
import styles from './Unknown.module.css'
import { WhoText } from './WhoText'

type State = Extract<LookupState, { kind: 'unknown' }>

/** Nobody found: says so plainly, and what was tried, so that nobody has to guess; then how else to find them. */
export function Unknown({ call, state }: { call: CallView; state: State }) {
  const country = call.number ? format.country(call.number.region) : null
  return (
    <>
      <Identity name={null} icon="phone" title={<WhoText call={call} />}>
        {dotted(country, t('status.unknown'))}
      </Identity>
      <div className={styles.words}>
        <h2>
          {call.identity === null
            ? t('unknown.title')
            : t('unknown.title-identity', { namespace: namespaceWords(call.identity) })}
        </h2>
        <p>{triedWords(call, state)}</p>
      </div>
      <Section title={t('unknown.other')}>
        <FindOther />
      </Section>
      <Footer
        end={
          <>
            <TraceButton of="unknown" />
            <Button look="quiet" onPress={() => tell('refresh', { callId: call.id })}>
              {t('unknown.again')}
            </Button>
          </>
        }
      >
        {t('card.answered-alone', { time: format.duration(state.timing.answeredMs) })}
      </Footer>
    </>
  )
}

/** What was tried, in words. */
function triedWords({ identity }: CallView, { tried }: State): string {
  if (identity !== null) return t('unknown.tried-identity')
  if (tried.length === 0) return t('unknown.meaning-plain')
  return t('unknown.tried-as', { namespaces: format.list([...new Set(tried)]) })
}
