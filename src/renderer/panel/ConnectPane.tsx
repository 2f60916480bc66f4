import { useState } from 'react'
import type { Answer, Result, Shell } from '../../preload/bridge'
import { ask, tell } from '../bridge'
import { Button } from '../components/Button'
import { showPane, useUi } from '../ui'
import { t } from '../words'
import { ConnectFields } from './ConnectFields'
import { Connected, ConnectOutcome } from './ConnectOutcome'
import { connectRequest, draftOf, missingFields, type RequiredField } from './connection'
import { Pane } from './Pane'
import styles from './Pane.module.css'
import { RefusedHost } from './RefusedHost'

/** The connection to Experience Platform: what it is now, and a form to change it. */
export function ConnectPane({ shell }: { shell: Shell }) {
  const { connection } = shell
  const draft = useUi((ui) => ui.draft) ?? draftOf(connection)
  const [secret, setSecret] = useState('')
  const [missing, setMissing] = useState<Set<RequiredField>>(new Set())
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer<Result<'connect'>> | null>(null)

  const submit = async (): Promise<void> => {
    const empty = missingFields(draft, secret, connection)
    setMissing(empty)
    if (empty.size > 0 || busy) return
    setBusy(true)
    const next = await ask('connect', connectRequest(draft, secret))
    if (next.ok && next.value.secret !== 'not-kept') setSecret('')
    setAnswer(next)
    setBusy(false)
  }

  if (answer?.ok && answer.value.problem === null) return <Connected result={answer.value} />
  return (
    <Pane title={t('connect.title')}>
      <p className={styles.meaning}>{t('connect.meaning')}</p>
      <RefusedHost host={connection.refusedHost} />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ConnectFields
          connection={connection}
          draft={draft}
          secret={secret}
          missing={missing}
          isDisabled={busy}
          onDraft={(change) => useUi.setState({ draft: { ...draft, ...change } })}
          onSecret={setSecret}
        />
        <div className={styles.results}>{answer && !busy && <ConnectOutcome answer={answer} />}</div>
        <div className={styles.actions}>
          <Button type="submit" look="primary" isDisabled={busy}>
            {t(busy ? 'connect.submitting' : 'connect.submit')}
          </Button>
          {connection.platform !== 'sample' && (
            <Button look="quiet" isDisabled={busy} onPress={exploreSample}>
              {t('connect.sample')}
            </Button>
          )}
        </div>
      </form>
    </Pane>
  )
}

function exploreSample(): void {
  tell('exploreSample', {})
  showPane(null)
}
