import { useState } from 'react'
import { ask } from '../../bridge'
import { Button } from '../../components/Button'
import { tLater } from '../../laterWords'
import { Action } from '../Action'
import { Box } from '../Page'
import { say } from '../state'

/** One file for support, without anything of a customer. */
export function Diagnostics() {
  const [isSaving, setSaving] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    setSaving(true)
    const answer = await ask('saveDiagnostics', {})
    const words = !answer.ok
      ? tLater('diagnostics.failed')
      : answer.value === null
        ? tLater('diagnostics.not-saved')
        : tLater('diagnostics.saved', { file: answer.value })
    setSaving(false)
    setTold(words)
    say(words)
  }
  return (
    <Box title="diagnostics.title">
      <Action label={tLater('diagnostics.bundle')} hint={told ?? tLater('diagnostics.meaning')}>
        <Button isDisabled={isSaving} onPress={() => void save()}>
          {tLater(isSaving ? 'diagnostics.saving' : 'diagnostics.save')}
        </Button>
      </Action>
    </Box>
  )
}
