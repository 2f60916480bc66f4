import { type RefObject, useEffect } from 'react'

/** What marks a value that can be copied. */
const VALUE = '[data-value]'

/**
 * All values of a card are one stop for the Tab key; the arrows lead from one to the next. Otherwise everything behind
 * them would be dozens of keys away.
 */
export function useValueKeys(card: RefObject<HTMLElement | null>): void {
  // Values come and go with the card, so each time it is drawn one of those that are there is the stop.
  useEffect(() => {
    const values = valuesOf(card.current)
    if (!values.some((value) => value.tabIndex === 0)) values[0]?.setAttribute('tabindex', '0')
  })
  useEffect(() => {
    const element = card.current
    element?.addEventListener('keydown', onKeyDown)
    element?.addEventListener('focusin', onFocus)
    return () => {
      element?.removeEventListener('keydown', onKeyDown)
      element?.removeEventListener('focusin', onFocus)
    }
  }, [card])
}

function valuesOf(card: HTMLElement | null): HTMLElement[] {
  return card ? [...card.querySelectorAll<HTMLElement>(VALUE)] : []
}

function onFocus({ target, currentTarget }: FocusEvent): void {
  if (!(target instanceof HTMLElement) || !target.matches(VALUE)) return
  for (const value of valuesOf(currentTarget as HTMLElement)) value.tabIndex = value === target ? 0 : -1
}

function onKeyDown(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event
  if (!(target instanceof HTMLElement) || !target.matches(VALUE) || event.altKey || event.ctrlKey) return
  const values = valuesOf(currentTarget as HTMLElement)
  const at = values.indexOf(target)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: values.length - 1 }[key]
  if (next === undefined) return
  event.preventDefault()
  values[next]?.focus()
}
