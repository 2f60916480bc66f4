import type { SalesPurpose } from '../../preload/bridge'
import { Icon } from '../components/Icon'
import styles from './Hidden.module.css'
import { coveredWords, type HiddenValue, hiddenWords } from './values'

/** In place of a value that stays in main: dots until the caller is verified, or why it is covered. */
export function HiddenFigure({ value, isSmall = false }: { value: HiddenValue; isSmall?: boolean }) {
  const words = hiddenWords(value)
  if (value.type === 'covered') return <Covered words={words} title={coveredWords(value.purpose)} />
  return (
    <span className={styles.masked} data-masked="" data-small={isSmall || undefined}>
      <span className={styles.dots} aria-hidden="true">
        ••••••
      </span>
      <span className={styles.words} title={words}>
        {words}
      </span>
    </span>
  )
}

/** What the customer's refusal covers, told on a surface that shows at once that something is not shown. */
export function CoveredSection({ purpose }: { purpose: SalesPurpose }) {
  return <Covered words={coveredWords(purpose)} isBlock />
}

function Covered({ words, title, isBlock = false }: { words: string; title?: string; isBlock?: boolean }) {
  return (
    <span className={styles.covered} data-covered="" data-block={isBlock || undefined} title={title}>
      <Icon name="covered" size={12} />
      <span className={styles.reason}>{words}</span>
    </span>
  )
}
