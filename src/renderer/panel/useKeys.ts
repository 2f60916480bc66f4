import { useEffect } from 'react'
import { tell } from '../bridge'
import { replica } from '../store'
import { showPane, useUi, wantSearch } from '../ui'

/** The keys that work anywhere in the panel, and main's wish to have the keyboard in the search box. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    const stopListening = window.callside.onFocusSearch(wantSearch)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stopListening()
    }
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const command = event.ctrlKey || event.metaKey
  if (event.key === 'Escape') onEscape()
  else if (event.key === 'F5' || (command && event.key === 'r')) refresh()
  else if ((command && event.key === 'f') || (event.key === '/' && !isTyping(event.target))) wantSearch()
  else return
  event.preventDefault()
}

/** Escape leaves the page that is open; without one it gives the keyboard back to the program that had it. */
function onEscape(): void {
  const { pane } = useUi.getState()
  if (pane) showPane(null)
  else {
    useUi.setState({ searchOpen: false })
    tell('releaseKeyboard', {})
  }
}

/** Looks the call on stage up again. */
export function refresh(): void {
  const callId = replica.getState().snapshot?.stage
  if (callId) tell('refresh', { callId })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement
}
