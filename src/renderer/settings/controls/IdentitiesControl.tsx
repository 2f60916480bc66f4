import { useId, useState } from 'react'
import { Button } from '../../components/Button'
import field from '../../components/Field.module.css'
import { Select } from '../../components/Select'
import { tLater } from '../../laterWords'
import type { ControlProps } from '../Setting'
import { say } from '../state'
import { asIdentities, type Identity } from '../values'
import adder from './adder.module.css'
import { Input } from './Input'
import { ItemList } from './ItemList'

/** As many as settings.json takes. */
const MOST = 12

const formats = ['e164', 'e164-digits', 'national', 'as-received', 'sha256-e164', 'sha256-e164-digits'] as const
type FormatName = (typeof formats)[number]

function formatWords(format: string): string {
  const known = formats.find((each) => each === format)
  return known ? tLater(`trace.format.${known}`) : format
}

const idOf = ({ namespace, format }: Identity): string => `${namespace} ${format}`
const nameOf = ({ namespace, format }: Identity): string =>
  tLater('settings.identities.of', { namespace, format: formatWords(format) })

/** The namespaces in which numbers are looked up, each with a spelling, in the order in which they are tried. */
export function IdentitiesControl({ value, isLocked, names, change }: ControlProps) {
  const identities = asIdentities(value)
  return (
    <ItemList
      names={names}
      items={identities}
      describe={(identity) => ({
        id: idOf(identity),
        label: identity.namespace,
        name: nameOf(identity),
        badge: formatWords(identity.format),
      })}
      isOrdered
      least={1}
      isLocked={isLocked}
      onChange={change}
      adder={<Adder identities={identities} onAdd={(identity) => change([...identities, identity])} />}
    />
  )
}

function Adder({ identities, onAdd }: { identities: Identity[]; onAdd: (identity: Identity) => void }) {
  const [namespace, setNamespace] = useState('')
  const [format, setFormat] = useState<FormatName>('e164')
  const [problem, setProblem] = useState<'connect.required' | 'settings.list.known' | null>(null)
  const problemId = useId()
  if (identities.length >= MOST) return <p className={field.hint}>{tLater('settings.list.full')}</p>
  const submit = (): void => {
    const identity = { namespace: namespace.trim(), format }
    const isKnown = identities.some((each) => idOf(each) === idOf(identity))
    const next = identity.namespace === '' ? 'connect.required' : isKnown ? 'settings.list.known' : null
    setProblem(next)
    if (next !== null) return
    onAdd(identity)
    setNamespace('')
    say(tLater('settings.list.added', { what: nameOf(identity) }))
  }
  return (
    <form
      className={adder.row}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={adder.grow}>
        <Input
          aria-label={tLater('settings.identities.namespace')}
          aria-describedby={problemId}
          placeholder={tLater('settings.identities.namespace')}
          value={namespace}
          isInvalid={problem !== null}
          onType={(next) => {
            setNamespace(next)
            setProblem(null)
          }}
        />
      </div>
      <div className={adder.grow}>
        <Select
          aria-label={tLater('settings.identities.format')}
          value={format}
          options={formats.map((each) => ({ value: each, label: formatWords(each) }))}
          onChange={setFormat}
        />
      </div>
      <Button type="submit" aria-label={tLater('settings.identities.add')}>
        {tLater('settings.list.add')}
      </Button>
      <p className={adder.problem} id={problemId} role="alert">
        {problem && tLater(problem)}
      </p>
    </form>
  )
}
