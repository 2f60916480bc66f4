import type { Shell, Snapshot } from '../../preload/bridge'
import { isFirstKey } from '../../preload/locales/first'
import { openSettings, tell } from '../bridge'
import { Button, RowButton } from '../components/Button'
import { Icon } from '../components/Icon'
import { Strip } from '../components/Strip'
import { Toggle } from '../components/Toggle'
import { t } from '../words'
import { needsSecret, otherCalls } from './calls'
import styles from './Idle.module.css'
import { RecentList } from './RecentList'
import { RefusedHost } from './RefusedHost'
import { SearchBox } from './SearchBox'
import { Section } from './Section'
import { ShortcutRow } from './ShortcutRow'

/** The start page: look somebody up by hand, go back to a caller, and see how numbers get here by themselves. */
export function Idle({ snapshot }: { snapshot: Snapshot }) {
  const { shell } = snapshot
  const recent = otherCalls(snapshot)
  return (
    <>
      <div className={styles.search}>
        <h1 className={styles.title}>{t('idle.title')}</h1>
        {needsSecret(snapshot) && <SecretMissing />}
        <RefusedHost host={shell.connection.refusedHost} />
        <SearchBox />
      </div>
      {recent.length > 0 && (
        <Section title={t('calls.recent')}>
          <div className={styles.rows}>
            <RecentList calls={recent} />
          </div>
        </Section>
      )}
      {recent.length === 0 && shell.sampleNumbers.length > 0 && <SampleNumbers shell={shell} />}
      <Section title={t('idle.triggers')}>
        <div className={styles.rows}>
          <ClipboardToggle shell={shell} />
          <ShortcutRow hotkey={shell.hotkey} />
          {!hasPhone(shell) && <PhoneRow />}
        </div>
      </Section>
    </>
  )
}

function SecretMissing() {
  const connect = (
    <Button look="quiet" onPress={() => openSettings('connection')}>
      {t('idle.reconnect')}
    </Button>
  )
  return (
    <Strip tone="warn" icon="warning" end={connect}>
      {t('idle.secret-missing')}
    </Strip>
  )
}

function SampleNumbers({ shell }: { shell: Shell }) {
  return (
    <Section title={t('idle.sample')}>
      <ul className={styles.rows}>
        {shell.sampleNumbers.map(({ display, hint }) => (
          <li key={display}>
            <RowButton onPress={() => tell('search', { text: display })}>
              <bdi className={styles.number} dir="ltr">
                {display}
              </bdi>
              <span className={styles.hint}>{isFirstKey(hint) ? t(hint) : hint}</span>
              <Icon name="forward" size={14} />
            </RowButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ClipboardToggle({ shell }: { shell: Shell }) {
  const { watching, available, why } = shell.clipboard
  const isLocked = shell.desk.locked.includes('triggers.clipboard')
  return (
    <>
      <Toggle
        icon="clipboard"
        label={t('idle.clipboard')}
        hint={isLocked ? t('idle.locked') : clipboardHint(shell)}
        isOn={watching}
        isDisabled={!available || isLocked}
        onChange={(on) => tell('watchClipboard', { on })}
      />
      {why && <p className={styles.limit}>{t(`idle.clipboard.why.${why}`)}</p>}
    </>
  )
}

/** What the clipboard's switch does, or what came of the last copy; of the text itself nothing is known here. */
function clipboardHint({ clipboard: { watching, available, paused, ignored } }: Shell): string {
  if (!available) return t('idle.clipboard.unavailable')
  if (!watching) return t('idle.clipboard.off')
  if (paused) return t('idle.clipboard.paused')
  if (ignored) return t('idle.clipboard.ignored', { reason: t(`idle.clipboard.ignored.${ignored.reason}`) })
  return t('idle.clipboard.on')
}

/** Whether a phone system can tell of its calls. */
function hasPhone({ phone }: Shell): boolean {
  return phone.baresip.on || phone.hook.on || phone.dialLinks !== 'off'
}

function PhoneRow() {
  return (
    <RowButton onPress={() => openSettings('phone')}>
      <Icon name="phone" />
      <span className={styles.next}>{t('idle.phone')}</span>
      <Icon name="forward" size={14} />
    </RowButton>
  )
}
