import { useState } from 'react'
import type { Answer, Result, Shell } from '../../../preload/bridge'
import { ask } from '../../bridge'
import { Button } from '../../components/Button'
import { Dot } from '../../components/Dot'
import { tLater } from '../../laterWords'
import { RefusedHost } from '../../panel/RefusedHost'
import { GroupBox, Page } from '../Page'
import { readSettings } from '../report'
import { groups } from '../rows/rows'
import { Stored } from '../Stored'
import { useSettingsUi } from '../state'
import { ConnectFields } from './ConnectFields'
import styles from './Connection.module.css'
import { ConnectOutcome } from './ConnectOutcome'
import { type ConnectionDraft, connectRequest, draftOf, missingFields, type RequiredField } from './connection'
import { type Tested, TestOutcome } from './TestOutcome'

/** The connection to Experience Platform: what it is now, a form to change it, a test, and what is kept where. */
export function ConnectionPage({ shell }: { shell: Shell }) {
  return (
    <Page page="connection" meaning={tLater('connect.meaning')}>
      <Now connection={shell.connection} />
      <RefusedHost host={shell.connection.refusedHost} />
      <Form connection={shell.connection} />
      {groups.connection
        .filter(({ title }) => title !== null)
        .map((group) => (
          <GroupBox key={group.title} group={group} />
        ))}
      <Stored shell={shell} />
    </Page>
  )
}

function Now({ connection: { platform, sandbox, secret } }: { connection: Shell['connection'] }) {
  const lacksSecret = platform === 'experience-platform' && secret === 'missing'
  const tone = lacksSecret ? 'warn' : platform === 'none' ? 'neutral' : 'good'
  return (
    <p className={styles.now}>
      <Dot tone={tone} />
      {lacksSecret ? tLater('connect.now.no-secret') : tLater(`connect.now.${platform}`, { sandbox })}
    </p>
  )
}

function Form({ connection }: { connection: Shell['connection'] }) {
  const typed = useSettingsUi((ui) => ui.draft)
  const draft: ConnectionDraft = { ...draftOf(connection), ...withoutUndefined(typed) }
  const [secret, setSecret] = useState('')
  const [missing, setMissing] = useState<Set<RequiredField>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer<Result<'connect'>> | null>(null)
  const [tested, setTested] = useState<Tested | null>(null)

  const submit = async (): Promise<void> => {
    const empty = missingFields(draft, secret, connection)
    setMissing(empty)
    if (empty.size > 0 || isBusy) return
    setBusy(true)
    setTested(null)
    const next = await ask('connect', connectRequest(draft, secret))
    if (next.ok && next.value.secret !== 'not-kept') setSecret('')
    if (next.ok && next.value.problem === null) useSettingsUi.setState({ draft: {} })
    await readSettings()
    setAnswer(next)
    setBusy(false)
  }
  const test = async (): Promise<void> => {
    setAnswer(null)
    setTested('running')
    setTested(await ask('testConnection', {}))
  }
  const exploreSample = async (): Promise<void> => {
    setAnswer(null)
    setTested(null)
    await ask('exploreSample', {})
  }

  return (
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
        isBusy={isBusy}
        onDraft={(change) => useSettingsUi.setState({ draft: { ...typed, ...change } })}
        onSecret={setSecret}
      />
      <div className={styles.results}>
        {answer && !isBusy && <ConnectOutcome answer={answer} />}
        {tested && tested !== 'running' && <TestOutcome tested={tested} />}
      </div>
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={isBusy}>
          {tLater(isBusy ? 'connect.submitting' : 'connect.submit')}
        </Button>
        {connection.platform !== 'none' && (
          <Button isDisabled={isBusy || tested === 'running'} onPress={() => void test()}>
            {tLater(tested === 'running' ? 'connect.testing' : 'connect.test')}
          </Button>
        )}
        {connection.platform !== 'sample' && (
          <Button look="quiet" isDisabled={isBusy} onPress={() => void exploreSample()}>
            {tLater('connect.sample')}
          </Button>
        )}
      </div>
    </form>
  )
}

function withoutUndefined(draft: Partial<ConnectionDraft>): Partial<ConnectionDraft> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined))
}
