import type { Edge } from '../../preload/bridge'
import { Choice } from '../components/Choice'
import { t } from '../words'

type EdgeChoiceProps = { mode: Edge['mode']; isDisabled: boolean; onMode: (mode: Edge['mode']) => void }

/** When the edge is asked besides the hub, with the one thing about it that an organisation has to agree to. */
export function EdgeChoice({ mode, isDisabled, onMode }: EdgeChoiceProps) {
  return (
    <Choice
      label={t('connect.edge')}
      hint={t('connect.edge.meaning')}
      value={mode}
      isDisabled={isDisabled}
      onChange={onMode}
      options={[
        { value: 'off', label: t('connect.edge.off') },
        { value: 'fallback', label: t('connect.edge.fallback') },
        { value: 'first-paint', label: t('connect.edge.first-paint'), hint: t('connect.edge.first-paint.hint') },
      ]}
    />
  )
}
