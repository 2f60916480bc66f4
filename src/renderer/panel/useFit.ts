import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { tell } from '../bridge'
import { useUi } from '../ui'

/** The frame of the panel, above and below. */
const FRAME = 2

let asked = 0

type Part = RefObject<HTMLElement | null>
type Parts = { top: Part; content: Part; bottom: Part; scroll: Part }

/**
 * Tells main how high the window should be, whenever the natural height of the parts changes. A hidden window gets no
 * resize observations until it is shown, so there every change of the panel measures; in a shown one that would force a
 * layout in the middle of each render.
 */
export function useFit(parts: Parts): void {
  const floor = useUi((ui) => ui.floor)
  useLayoutEffect(() => {
    if (document.hidden) measure(parts)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are refs that stay the same.
  useEffect(() => {
    const observer = new ResizeObserver(() => measure(parts))
    for (const part of Object.values(parts)) if (part.current) observer.observe(part.current)
    return () => observer.disconnect()
  }, [floor])
}

function measure({ top, content, bottom, scroll }: Parts): void {
  const heights = [top, content, bottom].map((part) => part.current?.getBoundingClientRect().height ?? 0)
  // Nothing to show yet is no reason to shrink: it is a moment before the snapshot, or before a page's code is there.
  if (heights[1] === 0) return
  const natural = heights.reduce((sum, height) => sum + height, FRAME)
  const height = Math.ceil(Math.max(natural, useUi.getState().floor) * zoom())
  if (height !== asked) tell('fit', { height })
  asked = height
  if (scroll.current) makeReachable(scroll.current)
}

/** How much larger than usual the agent has the panel; the window's own height doesn't follow that. */
function zoom(): number {
  const ratio = window.outerWidth / window.innerWidth
  return Number.isFinite(ratio) && ratio > 0.2 ? ratio : 1
}

/** What is cut off can be scrolled with the keyboard, also where it holds nothing to press. */
function makeReachable(scroll: HTMLElement): void {
  scroll.tabIndex = scroll.scrollHeight > scroll.clientHeight ? 0 : -1
}
