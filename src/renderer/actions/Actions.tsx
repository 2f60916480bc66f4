import { memo, useState } from 'react'
import type { CallView, DeskPart } from '../../preload/bridge'
import { NOTE_LENGTH } from '../../preload/bridge/sizes'
import { Button } from '../components/Button'
import { Icon } from '../components/Icon'
import { showTip } from '../ui'
import { t } from '../words'
import styles from './Actions.module.css'
import { copySummary, type Outcome, openAction } from './act'
import { flushNotes, noteOf, takeNote } from './notes'

/** What can be done for a caller: what policy lets agents open, a summary to paste, and a note that goes with it. */
export function Actions({ call, desk }: { call: CallView; desk: DeskPart }) {
  const [failed, setFailed] = useState<string | null>(null)
  const run = (action: Promise<Outcome | null>): void => {
    setFailed(null)
    void action.then((outcome) => setFailed(outcome && !outcome.isGood ? outcome.words : null))
  }
  return (
    <section className={styles.actions} aria-label={t('actions.label')}>
      <div className={styles.noteLine}>
        <Note key={call.id} id={call.id} note={call.note} />
        <CopySummary callId={call.id} />
      </div>
      {desk.actions.length > 0 && (
        <div className={styles.buttons}>
          {desk.actions.map(({ label }, index) => (
            <Button
              // biome-ignore lint/suspicious/noArrayIndexKey: an action is its place in the policy, which its key names.
              key={index}
              aria-keyshortcuts={`Alt+${index + 1}`}
              onPress={() => run(openAction(call.id, index, label))}
            >
              <span className={styles.label}>{label}</span>
              <span className={styles.keys} aria-hidden="true">{`${t('key.alt')} ${index + 1}`}</span>
            </Button>
          ))}
        </div>
      )}
      {failed !== null && (
        <p className={styles.failed}>
          <Icon name="info" size={14} />
          {failed}
        </p>
      )}
    </section>
  )
}

function CopySummary({ callId }: { callId: string }) {
  const copy = async (button: HTMLElement): Promise<void> => showTip(button, (await copySummary(callId)).words)
  return <Button onPress={({ target }) => void copy(target as HTMLElement)}>{t('actions.copy-summary')}</Button>
}

/** One line about the call, in memory only. What is typed belongs to this call, also if another one takes the stage. */
const Note = memo(function Note({ id, note }: Pick<CallView, 'id' | 'note'>) {
  const [text, setText] = useState(() => noteOf({ id, note }))
  return (
    <label className={styles.note} data-note="">
      <span className={styles.noteLabel}>{t('note.label')}</span>
      <input
        className={styles.input}
        value={text}
        maxLength={NOTE_LENGTH}
        placeholder={t('note.placeholder')}
        autoComplete="off"
        onChange={({ target }) => {
          setText(target.value)
          takeNote(id, target.value)
        }}
        onBlur={flushNotes}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
  )
})
