import type { Shell, Snapshot } from '../../preload/bridge'
import { isFirstKey } from '../../preload/locales/first'
import { tell } from '../bridge'
import { Button, RowButton } from '../components/Button'
import { Icon } from '../components/Icon'
import { Strip } from '../components/Strip'
import { Toggle } from '../components/Toggle'
import { showPane } from '../ui'
import { t } from '../words'
import { needsSecret } from './calls'
import styles from './Idle.module.css'
import { RefusedHost } from './RefusedHost'
import { SearchBox } from './SearchBox'
import { Section } from './Sections'
import { ShortcutRow } from './ShortcutRow'

/** The start page: look a number up by hand, and see how numbers get here by themselves. */
export function Idle({ snapshot }: { snapshot: Snapshot }) {
  const { shell } = snapshot
  const lacksSecret = needsSecret(snapshot)
  return (
    <>
      <div className={styles.search}>
        <h1 className={styles.title}>{t('idle.title')}</h1>
        {lacksSecret && (
          <Strip
            tone="warn"
            icon="warning"
            end={
              <Button look="quiet" onPress={() => showPane('connection')}>
                {t('idle.reconnect')}
              </Button>
            }
          >
            {t('idle.secret-missing')}
          </Strip>
        )}
        <RefusedHost host={shell.connection.refusedHost} />
        <SearchBox />
      </div>
      {shell.sampleNumbers.length > 0 && <SampleNumbers shell={shell} />}
      <Section title={t('idle.triggers')}>
        <div className={styles.rows}>
          <ClipboardToggle shell={shell} />
          <ShortcutRow hotkey={shell.hotkey} />
          <LoginToggle shell={shell} />
        </div>
      </Section>
    </>
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
  return (
    <>
      <Toggle
        icon="clipboard"
        label={t('idle.clipboard')}
        hint={clipboardHint(shell)}
        isOn={watching}
        isDisabled={!available}
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

function LoginToggle({ shell }: { shell: Shell }) {
  const { on, available } = shell.startAtLogin
  return (
    <Toggle
      icon="power"
      label={t('idle.login')}
      hint={t(available ? 'idle.login.hint' : 'idle.login.unavailable')}
      isOn={on}
      isDisabled={!available}
      onChange={(next) => tell('startAtLogin', { on: next })}
    />
  )
}
