import type { ReactNode } from 'react'
import type { CallView } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { wantSearch } from '../ui'
import { t } from '../words'
import { FindOther } from './FindOther'
import { Footer } from './Footer'
import { Message } from './Message'
import { Section } from './Section'
import { WhoText } from './WhoText'

/** A call without a number: whoever it is can still be found by something else. */
export function Withheld({ call }: { call: CallView }) {
  return (
    <>
      <Message icon="withheld" title={t('withheld.title')}>
        <p>{t('withheld.meaning')}</p>
      </Message>
      <Section title={t('unknown.other')}>
        <FindOther />
      </Section>
      <Whence call={call} />
    </>
  )
}

/** A call from inside the organisation. */
export function Internal({ call, extension }: { call: CallView; extension: string }) {
  return (
    <>
      <Message icon="building" title={t('internal.title')}>
        <p>{t('internal.meaning', { extension })}</p>
      </Message>
      <Whence call={call} end={<SearchLink />} />
    </>
  )
}

/** A call from an emergency or short number. */
export function ServiceNumber({ call, number }: { call: CallView; number: string }) {
  return (
    <>
      <Message icon="info" title={t('service-number.title')}>
        <p>{t('service-number.meaning', { number })}</p>
      </Message>
      <Whence call={call} end={<SearchLink />} />
    </>
  )
}

/** A lookup that the agent stopped. */
export function Cancelled({ call }: { call: CallView }) {
  return (
    <>
      <Message
        icon="phone"
        title={t('cancelled.title')}
        subtitle={<WhoText call={call} />}
        actions={
          <Button look="primary" onPress={() => tell('refresh', { callId: call.id })}>
            {t('cancelled.again')}
          </Button>
        }
      >
        <p>{t('cancelled.meaning')}</p>
      </Message>
      <Whence call={call} end={<SearchLink />} />
    </>
  )
}

/** The agent said that the customer found is not the caller. */
export function Dismissed({ call }: { call: CallView }) {
  const again = (
    <Button look="quiet" onPress={() => tell('refresh', { callId: call.id })}>
      {t('dismissed.again')}
    </Button>
  )
  return (
    <>
      <Message icon="person" title={t('dismissed.title')} subtitle={<WhoText call={call} />}>
        <p>{t('dismissed.meaning')}</p>
      </Message>
      <Section title={t('unknown.other')} end={again}>
        <FindOther />
      </Section>
    </>
  )
}

/** Where a call came from that was not looked up. */
function Whence({ call: { phone, source }, end }: { call: CallView; end?: ReactNode }) {
  return <Footer end={end}>{phone?.queue ?? phone?.line ?? t(`whence.${source}`)}</Footer>
}

function SearchLink() {
  return (
    <Button look="quiet" onPress={wantSearch}>
      {t('state.search')}
    </Button>
  )
}
