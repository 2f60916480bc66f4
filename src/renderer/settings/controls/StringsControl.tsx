import { useId, useState } from 'react'
import type { LaterKey } from '../../../preload/locales/later'
import { Button } from '../../components/Button'
import field from '../../components/Field.module.css'
import { tLater } from '../../laterWords'
import type { ControlProps } from '../Setting'
import { say } from '../state'
import { asTexts } from '../values'
import adder from './adder.module.css'
import { Input } from './Input'
import { ItemList } from './ItemList'

type StringsControlProps = ControlProps & { most: number; add: LaterKey; pattern: RegExp; wrong: LaterKey }

/** A list of words whose order means nothing. */
export function StringsControl({ value, isLocked, names, change, ...kind }: StringsControlProps) {
  const words = asTexts(value)
  return (
    <ItemList
      names={names}
      items={words}
      describe={(word) => ({ id: word, label: word, name: word, isLtr: true })}
      isOrdered={false}
      least={0}
      isLocked={isLocked}
      onChange={change}
      adder={<Adder {...kind} words={words} onAdd={(word) => change([...words, word])} />}
    />
  )
}

type AdderProps = Omit<StringsControlProps, keyof ControlProps> & { words: string[]; onAdd: (word: string) => void }

function Adder({ most, add, pattern, wrong, words, onAdd }: AdderProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<LaterKey | null>(null)
  const problemId = useId()
  if (words.length >= most) return <p className={field.hint}>{tLater('settings.list.full')}</p>
  const submit = (): void => {
    const word = typed.trim()
    const next = words.includes(word) ? 'settings.list.known' : pattern.test(word) ? null : wrong
    setProblem(next)
    if (next !== null) return
    onAdd(word)
    setTyped('')
    say(tLater('settings.list.added', { what: word }))
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
          aria-label={tLater(add)}
          aria-describedby={problemId}
          placeholder={tLater(add)}
          value={typed}
          isInvalid={problem !== null}
          onType={(next) => {
            setTyped(next)
            setProblem(null)
          }}
        />
      </div>
      <Button type="submit">{tLater('settings.list.add')}</Button>
      <p className={adder.problem} id={problemId} role="alert">
        {problem && tLater(problem)}
      </p>
    </form>
  )
}
