import { useCallback, useEffect, useRef, useState } from 'react'
import { tell } from '../../bridge'
import { system } from '../../system'
import { recordShortcut } from './record'

/** What a key press is: to be kept (empty for none), or why it can't be, in words. */
type Judge = (accelerator: string) => string | null

type Recorder = {
  isRecording: boolean
  /** Why the last key press was not taken, in words. */
  refused: string | null
  start: () => void
  stop: () => void
}

/**
 * Records the next key press as a shortcut. It hears keys before anything else in the window does, and meanwhile the
 * app's own shortcuts rest. `judge` may refuse one; `onRecorded` gets what is taken, an empty word for none.
 */
export function useRecorder(parts: {
  words: (reason: 'record.needs-modifier' | 'record.unusable') => string
  judge: Judge
  onRecorded: (accelerator: string) => void
}): Recorder {
  const [isRecording, setRecording] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const latest = useRef(parts)
  latest.current = parts
  const start = useCallback(() => {
    setRefused(null)
    setRecording(true)
  }, [])
  const stop = useCallback(() => setRecording(false), [])

  useEffect(() => {
    if (!isRecording) return
    const take = (accelerator: string): void => {
      const reason = accelerator === '' ? null : latest.current.judge(accelerator)
      setRefused(reason)
      if (reason !== null) return
      setRecording(false)
      latest.current.onRecorded(accelerator)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      // Tab alone still leaves the button, which ends the recording.
      if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      const recorded = recordShortcut(event, system === 'mac')
      if (recorded.kind === 'refused') setRefused(latest.current.words(recorded.reason))
      else if (recorded.kind === 'cancelled') setRecording(false)
      else if (recorded.kind === 'cleared') take('')
      else if (recorded.kind === 'shortcut') take(recorded.accelerator)
    }
    tell('pauseHotkeys', { on: true })
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
      tell('pauseHotkeys', { on: false })
    }
  }, [isRecording])
  return { isRecording, refused, start, stop }
}
