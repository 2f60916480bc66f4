import { Choice } from '../components/Choice'
import { tLater } from '../laterWords'
import { useReplica } from '../store'
import { format, labelled } from '../words'
import { CornerControl } from './controls/CornerControl'
import { FactControl } from './controls/FactControl'
import { IdentitiesControl } from './controls/IdentitiesControl'
import { LanguageControl } from './controls/LanguageControl'
import { RegionsControl } from './controls/RegionsControl'
import { SelectControl } from './controls/SelectControl'
import { SourcesControl } from './controls/SourcesControl'
import { StringsControl } from './controls/StringsControl'
import { SwitchControl } from './controls/SwitchControl'
import { TextControl } from './controls/TextControl'
import { type SettingKey, valueWords } from './rows/keys'
import type { Control, Row as RowOf } from './rows/rows'
import { type ControlProps, Setting } from './Setting'
import { isShortcutKey } from './shortcut/conflicts'
import { ShortcutControl } from './shortcut/ShortcutControl'
import { asText } from './values'

/** Controls that need the whole width. */
const wide: ReadonlySet<Control['kind']> = new Set([
  'regions',
  'identities',
  'strings',
  'sources',
  'choice',
  'language',
])

/** One setting with the control that its row asks for. `hint` stands in for its own where that changes. */
export function Row({ row: { key, control }, hint }: { row: RowOf; hint?: string | undefined }) {
  if (control.kind === 'own') return null
  return (
    <Setting settingKey={key} isBelow={wide.has(control.kind)} {...(hint !== undefined && { hint })}>
      {(props) => <ControlOf {...props} settingKey={key} control={control} />}
    </Setting>
  )
}

type ControlOfProps = ControlProps & { settingKey: SettingKey; control: Control }

function ControlOf({ control, settingKey, ...props }: ControlOfProps) {
  switch (control.kind) {
    case 'switch':
      return <SwitchControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} settingKey={settingKey} values={control.values} />
    case 'select': {
      const options = control.values.map((value) => ({ value, label: valueWords(settingKey, value).label }))
      return <SelectControl {...props} options={options} />
    }
    case 'seconds':
      return <SecondsControl {...props} values={control.values} perSecond={control.perSecond} />
    case 'percent': {
      const options = control.values.map((value) => ({ value, label: format.percent(value / 100) }))
      return <SelectControl {...props} options={options} />
    }
    case 'text':
      return <TextControl {...props} />
    case 'strings':
      return <StringsControl {...props} {...control} />
    case 'sources':
      return <SourcesControl {...props} settingKey={settingKey} values={control.values} />
    case 'regions':
      return <RegionsControl {...props} />
    case 'identities':
      return <IdentitiesControl {...props} />
    case 'shortcut':
      return isShortcutKey(settingKey) && <ShortcutControl {...props} settingKey={settingKey} />
    case 'corner':
      return <CornerControl {...props} />
    case 'view':
      return <ViewControl {...props} />
    case 'language':
      return <LanguageControl {...props} />
    default:
      return <FactControl {...props} />
  }
}

type ValuesProps = ControlProps & { settingKey: SettingKey; values: readonly string[] }

/** One of a few, by the words of the setting's values. */
export function ChoiceControl({ settingKey, values, value, isLocked, names, change }: ValuesProps) {
  return (
    <Choice
      {...names}
      value={asText(value)}
      isReadOnly={isLocked}
      onChange={change}
      options={values.map((each) => ({ value: each, ...valueWords(settingKey, each) }))}
    />
  )
}

type SecondsProps = ControlProps & { values: readonly (number | null)[]; perSecond: number }

function SecondsControl({ values, perSecond, ...props }: SecondsProps) {
  const now = typeof props.value === 'number' && !values.includes(props.value) ? [props.value] : []
  const label = (value: number | null): string =>
    value === null ? tLater('settings.never') : format.wait((value / perSecond) * 1_000)
  return <SelectControl {...props} options={[...values, ...now].map((value) => ({ value, label: label(value) }))} />
}

function ViewControl(props: ControlProps) {
  const views = useReplica(({ snapshot }) => snapshot?.shell.desk.views)
  return (
    <SelectControl
      {...props}
      options={(views ?? []).map(({ id, label }) => ({ value: id, label: labelled('view', label) }))}
    />
  )
}
