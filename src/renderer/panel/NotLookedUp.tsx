import type { CallView } from '../../preload/bridge'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { wantSearch } from '../ui'
import { t } from '../words'
import { NumberText } from './Identity'
import { Message } from './Message'

/** A call without a number. */
export function Withheld() {
  return (
    <Message icon="withheld" title={t('withheld.title')} actions={<SearchButton look="primary" />}>
      <p>{t('withheld.meaning')}</p>
      <p>{t('withheld.todo')}</p>
    </Message>
  )
}

/** A call from inside the organisation. */
export function Internal({ extension }: { extension: string }) {
  return (
    <Message icon="building" title={t('internal.title')} actions={<SearchButton look="plain" />}>
      <p>{t('internal.meaning', { extension })}</p>
    </Message>
  )
}

/** A call from an emergency or short number. */
export function ServiceNumber({ number }: { number: string }) {
  return (
    <Message icon="info" title={t('service-number.title')} actions={<SearchButton look="plain" />}>
      <p>{t('service-number.meaning', { number })}</p>
    </Message>
  )
}

/** A lookup that the agent stopped. */
export function Cancelled({ call }: { call: CallView }) {
  return (
    <Message
      icon="phone"
      title={t('cancelled.title')}
      subtitle={call.number && <NumberText number={call.number} />}
      actions={
        <Button look="primary" onPress={() => tell('refresh', { callId: call.id })}>
          {t('cancelled.again')}
        </Button>
      }
    >
      <p>{t('cancelled.meaning')}</p>
    </Message>
  )
}

function SearchButton({ look }: { look: 'primary' | 'plain' }) {
  return (
    <Button look={look} onPress={wantSearch}>
      {t('state.search')}
    </Button>
  )
}
