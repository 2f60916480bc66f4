import { tell } from '../bridge'
import { Button } from '../components/Button'
import { t } from '../words'
import { Message } from './Message'

/** Hidden at once, or behind a locked screen: nothing of a caller, and a way back. */
export function Blank() {
  return (
    <div data-blank="">
      <Message
        icon="covered"
        title={t('blank.title')}
        actions={
          <Button look="primary" onPress={() => tell('unblank', {})}>
            {t('blank.show')}
          </Button>
        }
      >
        <p>{t('blank.meaning')}</p>
      </Message>
    </div>
  )
}
