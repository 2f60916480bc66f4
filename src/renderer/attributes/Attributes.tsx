import { useDeferredValue, useState } from 'react'
import { Button as ClearButton } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import type { CallView } from '../../preload/bridge'
import { isLaterKey } from '../../preload/locales/later'
import { tell } from '../bridge'
import { Button } from '../components/Button'
import { Icon } from '../components/Icon'
import { Strip } from '../components/Strip'
import { tLater } from '../laterWords'
import { Pane } from '../panel/Pane'
import box from '../panel/SearchBox.module.css'
import { t } from '../words'
import styles from './Attributes.module.css'
import { AttributeTree } from './AttributeTree'
import { type Attributes as Found, useAttributes } from './useAttributes'

/**
 * Everything on file about a call's customer, as a tree to search and to copy from. It takes a lookup of its own, which
 * only a press starts; and it shows sensitive values, so whoever calls has to be verified before.
 */
export function Attributes({ call }: { call: CallView }) {
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const { attributes, look, want } = useAttributes(call, query)
  return (
    <Pane title={tLater('attributes.title')}>
      {!call.verified || attributes.state === 'not-verified' ? (
        <Unverified callId={call.id} />
      ) : attributes.state === 'not-asked' ? (
        <div className={styles.before}>
          <p>{tLater('attributes.meaning')}</p>
          <Button look="primary" onPress={look}>
            {tLater('attributes.look')}
          </Button>
        </div>
      ) : attributes.state === 'there' ? (
        <>
          <Search typed={typed} onChange={setTyped} />
          <Tree key={query} found={attributes} query={query} want={want} />
        </>
      ) : (
        <Without attributes={attributes} look={look} />
      )}
    </Pane>
  )
}

function Unverified({ callId }: { callId: string }) {
  return (
    <Strip
      tone="warn"
      icon="unverified"
      end={<Button onPress={() => tell('verify', { callId, on: true })}>{tLater('attributes.verified')}</Button>}
    >
      {tLater('attributes.unverified')}
    </Strip>
  )
}

type TreeProps = {
  found: Extract<Found, { state: 'there' }>
  query: string
  want: Parameters<typeof AttributeTree>[0]['want']
}

function Tree({ found, query, want }: TreeProps) {
  if (found.total === 0)
    return (
      <p className={styles.none} role="status">
        {query === '' ? tLater('attributes.none') : tLater('attributes.none-found', { query })}
      </p>
    )
  return <AttributeTree nodes={found.nodes} total={found.total} want={want} />
}

/** Why there is nothing to show, and what can be done about it. */
function Without({ attributes, look }: { attributes: Exclude<Found, { state: 'there' }>; look: () => void }) {
  if (attributes.state !== 'failed')
    return (
      <p className={styles.none} role="status">
        {tLater(attributes.state === 'not-allowed' ? 'attributes.not-allowed' : 'attributes.asking')}
      </p>
    )
  const key = `problem.${attributes.problem}.title`
  return (
    <Strip tone="bad" icon="warning" role="alert" end={<Button onPress={look}>{t('app.try-again')}</Button>}>
      {tLater('attributes.failed')} {isLaterKey(key) && tLater(key)}
    </Strip>
  )
}

function Search({ typed, onChange }: { typed: string; onChange: (typed: string) => void }) {
  return (
    <SearchField
      className={box.box}
      aria-label={tLater('attributes.search')}
      value={typed}
      maxLength={120}
      onChange={onChange}
    >
      <Icon name="search" />
      <Input className={box.input} placeholder={tLater('attributes.search')} spellCheck="false" />
      <ClearButton className={box.clear} aria-label={t('search.clear')}>
        <Icon name="close" size={12} />
      </ClearButton>
    </SearchField>
  )
}
