import { useEffect, useRef, useState } from 'react'
import type { Arrival } from '../../preload/bridge'
import { RowButton } from '../components/Button'
import { Dot } from '../components/Dot'
import { Icon } from '../components/Icon'
import { tLater } from '../laterWords'
import { say } from '../settings/state'
import { dotted, language, t } from '../words'
import { arrivalFacts, meaningWords } from './arrivalWords'
import { byteRows } from './bytes'
import styles from './Phone.module.css'

/** What phone systems sent lately, byte by byte, with what was made of it. The newest is open. */
export function Arrivals({ arrivals }: { arrivals: Arrival[] }) {
  useSaid(arrivals[0])
  return (
    <section>
      <h2 className={styles.heading}>{tLater('phone.arrivals')}</h2>
      {arrivals.length === 0 ? (
        <p className={styles.hint}>{tLater('phone.arrivals.none')}</p>
      ) : (
        <>
          <ul className={styles.arrivals}>
            {arrivals.map((arrival, index) => (
              <OneArrival key={arrival.id} arrival={arrival} isNewest={index === 0} />
            ))}
          </ul>
          <p className={styles.hint}>{tLater('phone.arrivals.privacy')}</p>
        </>
      )}
    </section>
  )
}

/** Has screen readers say what was made of an arrival that comes while the page is open. */
function useSaid(newest: Arrival | undefined): void {
  const last = useRef<number | null>(null)
  useEffect(() => {
    const id = newest?.id ?? 0
    if (newest && last.current !== null && id > last.current) say(meaningWords(newest.meaning, { t, tLater }).text)
    last.current = id
  }, [newest])
}

function OneArrival({ arrival, isNewest }: { arrival: Arrival; isNewest: boolean }) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? isNewest
  const { text, advice, tone } = meaningWords(arrival.meaning, { t, tLater })
  return (
    <li className={styles.arrival} data-arrival={arrival.meaning.kind} data-open={isOpen || undefined}>
      <RowButton aria-expanded={isOpen} onPress={() => setChosen(!isOpen)}>
        <Dot tone={tone} />
        <span className={styles.arrivalWords}>
          <span>{text}</span>
          <span className={styles.hint}>{dotted(timeOf(arrival), tLater(`phone.way.${arrival.way}`))}</span>
        </span>
        <Icon name="down" size={12} />
      </RowButton>
      {isOpen && (
        <div className={styles.arrivalBody}>
          {advice !== null && <p className={styles.advice}>{advice}</p>}
          <dl className={styles.facts}>
            {arrivalFacts(arrival, { t, tLater }).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
          <Bytes arrival={arrival} />
        </div>
      )}
    </li>
  )
}

function timeOf({ at }: Arrival): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(at)
}

function Bytes({ arrival: { hex, isCut } }: { arrival: Arrival }) {
  return (
    <>
      <p className={styles.hint}>
        {tLater(isCut ? 'phone.bytes.cut' : 'phone.bytes.count', { count: hex.length / 2 })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off can be scrolled with the keyboard. */}
      <section className={styles.bytes} dir="ltr" aria-label={tLater('phone.bytes')} tabIndex={0}>
        <pre data-selectable>
          {byteRows(hex).map((row) => (
            <span key={row.offset} className={styles.byteRow}>
              <span className={styles.offset}>{row.offset}</span>
              <span>{row.hex.join(' ').padEnd(24)}</span>
              <span className={styles.readable}>{row.text}</span>
              {'\n'}
            </span>
          ))}
        </pre>
      </section>
    </>
  )
}
