import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CallView, ShownNumber } from '../../preload/bridge'
import { tell } from '../bridge'
import { RowButton } from '../components/Button'
import { Icon } from '../components/Icon'
import { dotted, format, t } from '../words'
import styles from './ChooseNumber.module.css'
import { Footer } from './Footer'
import { Identity, NumberText } from './Identity'

/** Several numbers in one text. The first has the focus, so that Enter alone takes it. */
export function ChooseNumber({ call, numbers }: { call: CallView; numbers: ShownNumber[] }) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => buttonsOf(list.current)[0]?.focus(), [])
  return (
    <>
      <Identity name={null} icon="phone" title={t('choose-number.title', { count: numbers.length })}>
        {t('choose-number.meaning')}
      </Identity>
      <ul className={styles.list} ref={list} aria-label={t('choose-number.list')} onKeyDown={moveFocus}>
        {numbers.map((number, index) => (
          <li key={dotted(number.e164, number.extension)}>
            <RowButton onPress={() => tell('chooseNumber', { callId: call.id, index })}>
              <span className={styles.number}>
                <NumberText number={number} />
              </span>
              <span className={styles.country}>{format.country(number.region)}</span>
              <Icon name="forward" size={14} />
            </RowButton>
          </li>
        ))}
      </ul>
      <Footer>{t('choose-number.hint')}</Footer>
    </>
  )
}

function buttonsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('button') ?? [])]
}

/** The arrow keys go round; Home and End go to the ends. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = buttonsOf(event.currentTarget)
  const at = buttons.indexOf(event.target as HTMLElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  buttons.at(next % buttons.length)?.focus()
}
