import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import type { Edge, Shell } from '../../../preload/bridge'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { tLater } from '../../laterWords'
import { Input } from '../controls/Input'
import { ChoiceControl } from '../Row'
import type { SettingKey } from '../rows/keys'
import { Setting } from '../Setting'
import styles from './Connection.module.css'
import { type ConnectionDraft, keepsSecret, type RequiredField } from './connection'

type ConnectFieldsProps = {
  connection: Shell['connection']
  draft: ConnectionDraft
  secret: string
  missing: Set<RequiredField>
  isBusy: boolean
  onDraft: (change: Partial<ConnectionDraft>) => void
  onSecret: (secret: string) => void
}

/** The fields of the form, and the settings that they are. */
const fields = [
  { name: 'organizationId', key: 'connection.organizationId' },
  { name: 'clientId', key: 'connection.clientId' },
  { name: 'sandbox', key: 'connection.sandbox' },
  { name: 'datastreamId', key: 'connection.edge.datastreamId' },
  { name: 'ims', key: 'connection.endpoints.ims' },
  { name: 'platform', key: 'connection.endpoints.platform' },
  { name: 'scopes', key: 'connection.scopes' },
] as const satisfies { name: keyof ConnectionDraft; key: SettingKey }[]
type FieldName = (typeof fields)[number]['name']

const edgeModes: readonly Edge['mode'][] = ['off', 'fallback', 'first-paint']

/** The fields of a connection; what hardly anyone changes is folded away, unless it is what is wrong. */
export function ConnectFields(props: ConnectFieldsProps) {
  const { connection, draft, secret, missing, isBusy, onDraft, onSecret } = props
  const [isUnfolded, setUnfolded] = useState(connection.refusedHost !== null)
  const one = (name: FieldName) => <OneField {...props} name={name} />
  return (
    <>
      <div className={styles.box}>
        {one('organizationId')}
        {one('clientId')}
        <div className={styles.secret}>
          <Field
            type="password"
            label={tLater('connect.secret')}
            hint={tLater(keepsSecret(draft, connection) ? 'connect.secret.keep' : 'connect.secret.hint')}
            value={secret}
            error={missing.has('secret') ? tLater('connect.required') : undefined}
            isDisabled={isBusy}
            onChange={onSecret}
          />
        </div>
        {one('sandbox')}
      </div>
      <Disclosure
        className={styles.disclosure}
        isExpanded={isUnfolded || missing.has('datastreamId')}
        onExpandedChange={setUnfolded}
      >
        <Button slot="trigger" className={styles.summary}>
          <Icon name="down" size={12} />
          {tLater('connect.advanced')}
        </Button>
        <DisclosurePanel className={styles.folded}>
          <div className={styles.box}>
            <Setting
              settingKey="connection.edge.mode"
              isBelow
              onChange={(mode) => onDraft({ edgeMode: edgeModes.find((each) => each === mode) ?? 'off' })}
              onReset={() => onDraft({ edgeMode: undefined })}
            >
              {(control) => (
                <ChoiceControl
                  {...control}
                  value={draft.edgeMode}
                  settingKey="connection.edge.mode"
                  values={edgeModes}
                />
              )}
            </Setting>
            {draft.edgeMode !== 'off' && one('datastreamId')}
            {one('ims')}
            {one('platform')}
            {one('scopes')}
          </div>
        </DisclosurePanel>
      </Disclosure>
    </>
  )
}

function OneField({ name, draft, missing, isBusy, onDraft }: ConnectFieldsProps & { name: FieldName }) {
  const field = fields.find((each) => each.name === name)
  if (!field) return null
  const isMissing = [...missing].some((each) => each === name)
  return (
    <Setting
      settingKey={field.key}
      isBelow
      error={isMissing ? tLater('connect.required') : undefined}
      onReset={() => onDraft({ [name]: undefined })}
    >
      {({ isLocked, names }) => (
        <Input
          {...names}
          value={draft[name]}
          isReadOnly={isLocked}
          isDisabled={isBusy}
          isInvalid={isMissing}
          onType={(typed) => onDraft({ [name]: typed })}
        />
      )}
    </Setting>
  )
}
