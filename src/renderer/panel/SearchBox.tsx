import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { tell } from '../bridge'
import { Icon } from '../components/Icon'
import { useReplica } from '../store'
import { closeSearch, useUi } from '../ui'
import { t } from '../words'
import { isEmailNamespace, namespaceFor } from './calls'
import styles from './SearchBox.module.css'

const NO_NAMESPACES: string[] = []

/** Takes a number by hand, or an e-mail address where one can be looked up; Enter looks it up. */
export function SearchBox() {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const namespaces = useReplica((state) => state.snapshot?.shell.desk.searchNamespaces) ?? NO_NAMESPACES
  const wanted = useUi((ui) => ui.searchWanted)
  const seen = useRef(0)
  useEffect(() => {
    if (wanted === seen.current) return
    seen.current = wanted
    input.current?.focus()
    input.current?.select()
  }, [wanted])

  const submit = (typed: string): void => {
    const value = typed.trim()
    if (value === '') return
    const namespace = namespaceFor(value, namespaces)
    if (namespace === null) tell('search', { text: typed })
    else tell('searchIdentity', { namespace, value })
    setText('')
    closeSearch()
  }
  return (
    <SearchField
      className={styles.box}
      aria-label={t('search.label')}
      value={text}
      maxLength={2_000}
      onChange={setText}
      onSubmit={submit}
    >
      <Icon name="search" />
      <Input
        className={styles.input}
        ref={input}
        placeholder={t(namespaces.some(isEmailNamespace) ? 'search.placeholder-email' : 'search.placeholder')}
        spellCheck="false"
      />
      <Button className={styles.clear} aria-label={t('search.clear')}>
        <Icon name="close" size={12} />
      </Button>
    </SearchField>
  )
}
