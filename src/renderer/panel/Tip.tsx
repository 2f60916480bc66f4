import { useEffect, useLayoutEffect, useRef } from 'react'
import { useUi } from '../ui'
import styles from './Tip.module.css'

/** How long a word such as *Copied* stays, in milliseconds. */
const STAYS_MS = 1_400
const GAP = 4
const MARGIN = 6

/**
 * What belongs to one element, beside it: its title, while the keyboard is there (whoever has a mouse gets the title
 * from the system), and what came of a press. It repeats what screen readers hear, so it is hidden from them.
 */
export function Tip() {
  const tip = useUi((ui) => ui.tip)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const element = target instanceof HTMLElement && target.matches('[title]:focus-visible') ? target : null
      useUi.setState({ tip: element && { beside: element, words: element.title, isBrief: false } })
    }
    const clear = (): void => useUi.setState({ tip: null })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', clear)
    document.addEventListener('scroll', clear, true)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', clear)
      document.removeEventListener('scroll', clear, true)
    }
  }, [])

  useEffect(() => {
    if (!tip?.isBrief) return
    const timer = setTimeout(() => useUi.setState({ tip: null }), STAYS_MS)
    return () => clearTimeout(timer)
  }, [tip])

  useLayoutEffect(() => {
    if (tip && box.current) place(box.current, tip.beside)
  }, [tip])

  if (!tip) return null
  return (
    <div className={styles.tip} ref={box} aria-hidden="true">
      {tip.words}
    </div>
  )
}

/** Below the element where there is room, else above it; never beyond the edges of the window. */
function place(box: HTMLElement, beside: HTMLElement): void {
  const target = beside.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const isRightToLeft = document.dir === 'rtl'
  const start = isRightToLeft ? target.right - width : target.left
  const below = target.bottom + GAP
  const fits = below + height + MARGIN <= window.innerHeight
  const x = Math.max(MARGIN, Math.min(start, window.innerWidth - width - MARGIN))
  const y = fits ? below : Math.max(MARGIN, target.top - GAP - height)
  box.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
}
