import { Button } from '../components/Button'
import { showPane } from '../ui'
import { t } from '../words'

/** The way to how the call on stage was looked up. */
export function TraceButton() {
  return (
    <Button look="quiet" aria-label={t('card.details.name')} onPress={() => showPane('trace')}>
      {t('card.details')}
    </Button>
  )
}
