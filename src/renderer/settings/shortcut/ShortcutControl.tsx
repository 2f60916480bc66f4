import { useId } from 'react'
import type { HotkeyState, Shell } from '../../../preload/bridge'
import { Button } from '../../components/Button'
import { Keys } from '../../components/Keys'
import { tLater } from '../../laterWords'
import { keyCaps } from '../../shortcut'
import { useReplica } from '../../store'
import { system } from '../../system'
import { t } from '../../words'
import styles from '../controls/controls.module.css'
import { Input } from '../controls/Input'
import { useValue } from '../report'
import { labelOf } from '../rows/keys'
import type { ControlProps } from '../Setting'
import { asText } from '../values'
import { isReserved, ownConflict, type ShortcutKey } from './conflicts'
import own from './ShortcutControl.module.css'
import { useRecorder } from './useRecorder'

const capsOf = (accelerator: string): string[] => keyCaps(accelerator, system, t)

/** A shortcut, and a button that records another one. */
export function ShortcutControl({
  value,
  isLocked,
  names,
  change,
  ...props
}: ControlProps & { settingKey: ShortcutKey }) {
  const judge = useJudge(props.settingKey)
  const recorder = useRecorder({ words: tLater, judge, onRecorded: change })
  const hintId = useId()
  const caps = capsOf(asText(value))
  const trouble = useRegistration(props.settingKey)
  const what = labelOf(props.settingKey)
  const shortcut = caps.join(' ')
  if (isLocked)
    return (
      <div className={styles.field}>
        <Input {...names} value={shortcut === '' ? tLater('record.none') : shortcut} isReadOnly />
      </div>
    )
  return (
    <div className={own.control}>
      <div className={own.row}>
        {!recorder.isRecording &&
          (caps.length > 0 ? <Keys caps={caps} /> : <span className={own.none}>{tLater('record.none')}</span>)}
        <Button
          aria-label={recorder.isRecording ? undefined : buttonName(what, shortcut)}
          aria-describedby={`${names['aria-describedby']} ${hintId}`}
          aria-pressed={recorder.isRecording}
          onPress={recorder.start}
          onBlur={recorder.stop}
        >
          {tLater(recorder.isRecording ? 'record.now' : caps.length > 0 ? 'record.change' : 'record.set')}
        </Button>
      </div>
      <p
        className={own.hint}
        id={hintId}
        data-wrong={(recorder.refused ?? trouble) !== null || undefined}
        role="status"
      >
        {recorder.isRecording ? (recorder.refused ?? tLater('record.hint')) : trouble}
      </p>
    </div>
  )
}

function buttonName(what: string, shortcut: string): string {
  return shortcut === '' ? tLater('record.set-named', { what }) : tLater('record.change-named', { what, shortcut })
}

/** Why a shortcut can't be this setting's, in words. */
function useJudge(key: ShortcutKey): (accelerator: string) => string | null {
  const taken = {
    'triggers.hotkey': asText(useValue('triggers.hotkey')),
    'triggers.panelHotkey': asText(useValue('triggers.panelHotkey')),
    'triggers.hideHotkey': asText(useValue('triggers.hideHotkey')),
  }
  return (accelerator) => {
    const shortcut = capsOf(accelerator).join(' ')
    if (isReserved(accelerator, system)) return tLater('record.reserved', { shortcut })
    const other = ownConflict(accelerator, key, taken, system)
    return other && tLater('record.other', { shortcut, what: labelOf(other) })
  }
}

/** What is wrong with the shortcut in force; null where nothing is. */
function useRegistration(key: ShortcutKey): string | null {
  const state = useReplica(({ snapshot }) => snapshot && stateOf(key, snapshot.shell))
  return state === 'taken' || state === 'own' || state === 'invalid' ? tLater(`record.${state}`) : null
}

function stateOf(key: ShortcutKey, { hotkey, desk }: Shell): HotkeyState {
  if (key === 'triggers.hotkey') return hotkey.state
  return key === 'triggers.panelHotkey' ? desk.panelHotkeyState : desk.hideHotkeyState
}
