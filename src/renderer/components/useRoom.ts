import { type RefObject, useLayoutEffect, useState } from 'react'
import { useUi } from '../ui'

/** The least that a list can be of use in, in CSS pixels. */
const LEAST = 96

/** How high the window should be for a page with a long list, where the display has that much room. */
const WANTED = 620

/**
 * How high a long list can be so that it ends where the window ends, in CSS pixels; `below` is what follows it. While
 * such a list is there, the window is asked to be high enough for one.
 */
export function useRoom(list: RefObject<HTMLElement | null>, below: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(LEAST)
  useLayoutEffect(() => {
    const measure = (): void => {
      if (!list.current) return
      const top = list.current.getBoundingClientRect().top
      const after = below.current?.getBoundingClientRect().height ?? 0
      setRoom(Math.max(LEAST, Math.floor(window.innerHeight - top - after - 1)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const part of [document.documentElement, list.current?.parentElement]) if (part) observer.observe(part)
    useUi.setState({ floor: WANTED })
    return () => {
      observer.disconnect()
      useUi.setState({ floor: 0 })
    }
  }, [list, below])
  return room
}
