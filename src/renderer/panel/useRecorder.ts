import { useCallback, useEffect, useState } from 'react'
import { tell } from '../bridge'
import { type Recorded, recordShortcut } from '../shortcut'
import { system } from '../system'
import { say } from '../ui'
import { t } from '../words'

type Refusal = Extract<Recorded, { kind: 'refused' }>['reason']

/** Records the next key press as the new shortcut. It hears keys before anything else in the panel does. */
export function useRecorder(): { isRecording: boolean; refused: Refusal | null; start: () => void; stop: () => void } {
  const [isRecording, setRecording] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const start = useCallback(() => {
    setRefused(null)
    setRecording(true)
  }, [])
  const stop = useCallback(() => setRecording(false), [])

  useEffect(() => {
    if (!isRecording) return
    const onKeyDown = (event: KeyboardEvent): void => {
      // Tab alone still leaves the button, which ends the recording.
      if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      const recorded = recordShortcut(event, system === 'mac')
      if (recorded.kind === 'refused') {
        setRefused(recorded.reason)
        say(t(recorded.reason))
      } else if (recorded.kind !== 'waiting') setRecording(false)
      if (recorded.kind === 'shortcut') tell('setHotkey', { accelerator: recorded.accelerator })
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isRecording])
  return { isRecording, refused, start, stop }
}
