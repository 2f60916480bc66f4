import { memo, type ReactNode } from 'react'
import type { CallView, Card } from '../../preload/bridge'
import { format, t } from '../words'
import { NumberText } from './Identity'
import { Clock } from './When'

type WhereFromProps = Pick<Card, 'name' | 'place' | 'timeZone'> & Pick<CallView, 'number' | 'identity'>

/**
 * The number, or that there is no name, or by what else the customer was found; the country, the customer's place, and
 * the time of day there.
 */
export const WhereFrom = memo(function WhereFrom({ name, place, timeZone, number, identity }: WhereFromProps) {
  const country = number ? format.country(number.region) : null
  const found = number ? <NumberText number={number} /> : identity !== null && t('card.found-by', { identity })
  // Each part stands by itself, so that a place in Arabic does not turn the line around.
  return (
    <>
      {name === null ? t('card.unnamed') : found}
      <Further>{place === null ? country : <bdi>{place}</bdi>}</Further>
      <Further>
        {timeZone !== null && (
          <bdi title={t('card.local-time')}>
            <Clock timeZone={timeZone} />
          </bdi>
        )}
      </Further>
    </>
  )
})

function Further({ children }: { children: ReactNode }) {
  return children && <> · {children}</>
}
