import type { Answer, ConnectResult, KeychainProblem, Result } from '../../preload/bridge'
import { Button } from '../components/Button'
import { Strip } from '../components/Strip'
import { tLater } from '../laterWords'
import { problemWords } from '../problems'
import { showPane } from '../ui'
import { t } from '../words'
import { ProblemDetails } from './Failed'
import { Pane } from './Pane'
import styles from './Pane.module.css'

/** What came of connecting when it didn't work: in plain words, with what to do. */
export function ConnectOutcome({ answer }: { answer: Answer<Result<'connect'>> }) {
  if (!answer.ok) return <Refused isBadField={answer.error.kind === 'bad-argument'} field={answer.error.detail} />
  const { problem, keychainProblem, secret } = answer.value
  if (!problem) return null
  const words = problemWords(problem, tLater)
  return (
    <>
      <Strip tone="bad" icon="warning" role="alert">
        <strong>{words.title}</strong>
        <p>{words.meaning}</p>
        <p>{words.todo}</p>
        <p>{words.whom}</p>
      </Strip>
      <ProblemDetails problem={problem} isInside />
      {secret === 'not-kept' && <p className={styles.meaning}>{t('connect.not-kept')}</p>}
      <KeychainStrip problem={keychainProblem} />
    </>
  )
}

function Refused({ isBadField, field }: { isBadField: boolean; field: string }) {
  return (
    <Strip tone="bad" icon="warning" role="alert">
      <strong>{t(isBadField ? 'connect.refused' : 'connect.failed')}</strong>
      <p>{isBadField ? t('connect.refused.detail', { field }) : t('connect.failed.todo')}</p>
    </Strip>
  )
}

/** Connected: where the secret is now, and on to the first call. */
export function Connected({ result }: { result: ConnectResult }) {
  return (
    <Pane title={t('connect.title')}>
      <Strip tone="good" icon="check" role="alert">
        <strong>{t('connect.done')}</strong>
        <p>{t(result.secret === 'keychain' ? 'connect.done.keychain' : 'connect.done.memory')}</p>
      </Strip>
      <KeychainStrip problem={result.keychainProblem} />
      <div className={styles.actions}>
        <Button look="primary" onPress={() => showPane(null)}>
          {t('connect.done.continue')}
        </Button>
      </div>
    </Pane>
  )
}

function KeychainStrip({ problem }: { problem: KeychainProblem | null }) {
  if (problem === null) return null
  return (
    <Strip tone="warn" icon="lock">
      <strong>{t('connect.keychain.title')}</strong>
      <p>{t(`connect.keychain.${problem}`)}</p>
    </Strip>
  )
}
