import { type FormEvent, useState } from 'react'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Select } from '../components/Select'
import { useReplica } from '../store'
import { wantSearch } from '../ui'
import { t } from '../words'
import { isEmailNamespace, namespaceWords } from './calls'
import styles from './FindOther.module.css'

const NUMBER = ''

/**
 * Searches for whoever calls by something other than this number: by any of the namespaces that the settings name, or by
 * another number. Where the settings name none, there is the search box alone.
 */
export function FindOther() {
  const namespaces = useReplica((state) => state.snapshot?.shell.desk.searchNamespaces)
  const [by, setBy] = useState<string | null>(null)
  const [value, setValue] = useState('')
  if (!namespaces || namespaces.length === 0)
    return (
      <Button look="primary" onPress={wantSearch}>
        {t('state.search')}
      </Button>
    )
  const chosen = by ?? namespaces[0] ?? NUMBER
  const options = [...namespaces, NUMBER].map((namespace) => ({ value: namespace, label: words(namespace) }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const typed = value.trim()
    if (typed === '') return
    if (chosen === NUMBER) tell('search', { text: typed })
    else tell('searchIdentity', { namespace: chosen, value: typed })
  }
  return (
    <form className={styles.find} onSubmit={submit}>
      {options.length > 1 && <Select label={t('find.by')} value={chosen} options={options} onChange={setBy} />}
      <Field
        label={isEmailNamespace(chosen) ? t('find.email') : t('find.value')}
        value={value}
        maxLength={300}
        onChange={setValue}
      />
      <Button type="submit" look="primary">
        {t('find.search')}
      </Button>
    </form>
  )
}

const words = (namespace: string): string => (namespace === NUMBER ? t('find.number') : namespaceWords(namespace))
