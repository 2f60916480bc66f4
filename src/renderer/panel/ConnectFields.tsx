import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import type { Shell } from '../../preload/bridge'
import { Field } from '../components/Field'
import { Icon } from '../components/Icon'
import type { ConnectionDraft } from '../ui'
import { t } from '../words'
import { keepsSecret, type RequiredField } from './connection'
import { EdgeChoice } from './EdgeChoice'
import styles from './Pane.module.css'

type ConnectFieldsProps = {
  connection: Shell['connection']
  draft: ConnectionDraft
  secret: string
  missing: Set<RequiredField>
  isDisabled: boolean
  onDraft: (change: Partial<ConnectionDraft>) => void
  onSecret: (secret: string) => void
}

/** The fields of a connection; what hardly anyone changes is folded away, unless it is what is wrong. */
export function ConnectFields(props: ConnectFieldsProps) {
  const { connection, draft, secret, missing, isDisabled, onDraft, onSecret } = props
  const [isUnfolded, setUnfolded] = useState(connection.refusedHost !== null)
  const error = (field: RequiredField): string | undefined => (missing.has(field) ? t('connect.required') : undefined)
  const of = (field: Exclude<keyof ConnectionDraft, 'edgeMode'>) => ({
    value: draft[field],
    isDisabled,
    onChange: (value: string) => onDraft({ [field]: value }),
  })
  return (
    <>
      <Field
        {...of('organizationId')}
        label={t('connect.organization')}
        hint={t('connect.organization.hint')}
        error={error('organizationId')}
        isRequired
      />
      <Field
        {...of('clientId')}
        label={t('connect.client-id')}
        hint={t('connect.client-id.hint')}
        error={error('clientId')}
        isRequired
      />
      <Field
        type="password"
        label={t('connect.secret')}
        hint={t(keepsSecret(draft, connection) ? 'connect.secret.keep' : 'connect.secret.hint')}
        value={secret}
        error={error('secret')}
        isDisabled={isDisabled}
        onChange={onSecret}
      />
      <Field {...of('sandbox')} label={t('connect.sandbox')} error={error('sandbox')} isRequired />
      <Disclosure
        className={styles.disclosure}
        isExpanded={isUnfolded || missing.has('datastreamId')}
        onExpandedChange={setUnfolded}
      >
        <Button slot="trigger" className={styles.summary}>
          <Icon name="down" size={12} />
          {t('connect.advanced')}
        </Button>
        <DisclosurePanel className={styles.folded}>
          <EdgeChoice mode={draft.edgeMode} isDisabled={isDisabled} onMode={(edgeMode) => onDraft({ edgeMode })} />
          {draft.edgeMode !== 'off' && (
            <Field
              {...of('datastreamId')}
              label={t('connect.datastream')}
              hint={t('connect.datastream.hint')}
              error={error('datastreamId')}
              isRequired
            />
          )}
          <Field {...of('ims')} label={t('connect.ims')} />
          <Field {...of('platform')} label={t('connect.platform')} />
          <Field {...of('scopes')} label={t('connect.scopes')} hint={t('connect.scopes.hint')} />
        </DisclosurePanel>
      </Disclosure>
    </>
  )
}
