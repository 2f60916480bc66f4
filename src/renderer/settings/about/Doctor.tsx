import { useState } from 'react'
import type { DoctorCheck } from '../../../preload/bridge'
import { isLaterKey } from '../../../preload/locales/later'
import { ask } from '../../bridge'
import { Button } from '../../components/Button'
import { Icon, type IconName } from '../../components/Icon'
import { tLater } from '../../laterWords'
import { Action } from '../Action'
import { Box } from '../Page'
import { say } from '../state'
import styles from './About.module.css'

type Examination = 'not-yet' | 'running' | 'failed' | DoctorCheck[]

const icons: Record<DoctorCheck['result'], IconName> = {
  ok: 'check',
  warning: 'warning',
  failed: 'cross',
  skipped: 'undecided',
}

/** Goes through what a lookup needs, and says what to do about what fails. */
export function Doctor() {
  const [examination, setExamination] = useState<Examination>('not-yet')
  const examine = async (): Promise<void> => {
    setExamination('running')
    const answer = await ask('doctor', {})
    const next = answer.ok ? answer.value : 'failed'
    setExamination(next)
    say(told(next))
  }
  const isDone = typeof examination !== 'string'
  return (
    <Box title="doctor.title">
      <Action label={tLater('doctor.examination')} hint={told(examination)}>
        <Button isDisabled={examination === 'running'} onPress={() => void examine()}>
          {tLater(examination === 'running' ? 'doctor.running' : isDone ? 'doctor.again' : 'doctor.run')}
        </Button>
      </Action>
      {isDone && (
        <ul className={styles.checks}>
          {examination.map((check) => (
            <Check key={check.name} check={check} />
          ))}
        </ul>
      )}
    </Box>
  )
}

function told(examination: Examination): string {
  if (examination === 'failed') return tLater('doctor.failed')
  if (typeof examination === 'string') return tLater('doctor.meaning')
  const count = examination.filter(({ result }) => result === 'failed' || result === 'warning').length
  return count === 0 ? tLater('doctor.all-good') : tLater('doctor.some', { count })
}

function Check({ check: { name, result, detail, advice } }: { check: DoctorCheck }) {
  const key = `doctor.name.${name}`
  return (
    <li className={styles.check} data-check={name} data-result={result}>
      <span className={styles.mark}>
        <Icon name={icons[result]} size={14} />
      </span>
      <div className={styles.words}>
        <p className={styles.name}>
          {isLaterKey(key) ? tLater(key) : name}
          <span className={styles.result}>{tLater(`doctor.result.${result}`)}</span>
        </p>
        <p>{detail}</p>
        {advice !== null && (
          <p className={styles.advice}>
            <strong>{tLater('doctor.advice')}</strong> {advice}
          </p>
        )}
      </div>
    </li>
  )
}
