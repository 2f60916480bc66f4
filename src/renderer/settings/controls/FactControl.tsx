import { tLater } from '../../laterWords'
import { format } from '../../words'
import type { ControlProps } from '../Setting'
import { factOf } from '../values'
import styles from './controls.module.css'
import { Input } from './Input'

/** What can't be changed here at all: a field to be reached, read and copied. */
export function FactControl({ value, names }: ControlProps) {
  return (
    <div className={styles.field}>
      <Input {...names} value={factWords(value)} isReadOnly />
    </div>
  )
}

function factWords(value: unknown): string {
  const fact = factOf(value)
  if (fact.kind === 'allowed') return tLater(fact.is ? 'settings.yes' : 'settings.no')
  if (fact.kind === 'number') return format.whole(fact.number)
  if (fact.kind === 'words') return fact.words.join(', ')
  if (fact.kind === 'entries') return tLater('settings.counted', { count: fact.count })
  return tLater('settings.none')
}
