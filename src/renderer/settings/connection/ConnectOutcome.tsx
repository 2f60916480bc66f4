import type { Answer, KeychainProblem, Problem, Result } from '../../../preload/bridge'
import { ProblemDetails } from '../../components/ProblemDetails'
import { Strip } from '../../components/Strip'
import { tLater } from '../../laterWords'
import { problemWords } from '../../problems'
import styles from './Connection.module.css'

/** What came of connecting, in plain words: with what to do, or where the secret is now. */
export function ConnectOutcome({ answer }: { answer: Answer<Result<'connect'>> }) {
  if (!answer.ok) return <Refused isBadField={answer.error.kind === 'bad-argument'} field={answer.error.detail} />
  const { problem, keychainProblem, secret } = answer.value
  return (
    <>
      {problem === null && (
        <Strip tone="good" icon="check" role="alert">
          <strong>{tLater('connect.done')}</strong>
          <p>{tLater(secret === 'keychain' ? 'connect.done.keychain' : 'connect.done.memory')}</p>
        </Strip>
      )}
      {problem && <ProblemStrip problem={problem} />}
      {problem && secret === 'not-kept' && <p className={styles.meaning}>{tLater('connect.not-kept')}</p>}
      <KeychainStrip problem={keychainProblem} />
    </>
  )
}

/** A problem with what it means, what to do and whom to ask. */
export function ProblemStrip({ problem }: { problem: Problem }) {
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
    </>
  )
}

function Refused({ isBadField, field }: { isBadField: boolean; field: string }) {
  return (
    <Strip tone="bad" icon="warning" role="alert">
      <strong>{tLater(isBadField ? 'connect.refused' : 'connect.failed')}</strong>
      <p>{isBadField ? tLater('connect.refused.detail', { field }) : tLater('connect.failed.todo')}</p>
    </Strip>
  )
}

function KeychainStrip({ problem }: { problem: KeychainProblem | null }) {
  if (problem === null) return null
  return (
    <Strip tone="warn" icon="lock">
      <strong>{tLater('connect.keychain.title')}</strong>
      <p>{tLater(`connect.keychain.${problem}`)}</p>
    </Strip>
  )
}
