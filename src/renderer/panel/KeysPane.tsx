import { type KeyId, panelKeys } from '../keys'
import { keyCaps } from '../shortcut'
import { useReplica } from '../store'
import { system } from '../system'
import { t } from '../words'
import styles from './KeysPane.module.css'
import { Pane } from './Pane'

/** Every key of the panel and what it does. Those that do the same in several directions share a line. */
export function KeysPane() {
  const actions = useReplica(({ snapshot }) => snapshot?.shell.desk.actions) ?? []
  const allAttributes = useReplica(({ snapshot }) => snapshot?.shell.desk.allAttributes ?? false)
  const shown = panelKeys.filter(({ id }) => isOfUse(id, actions.length, allAttributes))
  const lines = [...new Map(shown.map((key) => [lineOf(key.id), key])).values()]
  return (
    <Pane title={t('keys.title')}>
      <p className={styles.meaning}>{t('keys.meaning')}</p>
      <dl>
        {lines.map(({ id, words }) => (
          <div key={id} className={styles.line}>
            <dt>{nameOf(id, actions) ?? t(words)}</dt>
            <dd>
              <Caps presses={pressesOf(id)} />
            </dd>
          </div>
        ))}
      </dl>
    </Pane>
  )
}

function isOfUse(id: KeyId, actions: number, allAttributes: boolean): boolean {
  const action = /^action-(\d)$/.exec(id)?.[1]
  if (action !== undefined) return Number(action) <= actions
  return id !== 'attributes' || allAttributes
}

const lineOf = (id: KeyId): string => (id.startsWith('place-') ? 'place' : id)

/** The way to all four sides is told by its arrows together. */
function pressesOf(id: KeyId): string[] {
  if (lineOf(id) === 'place') return ['Alt+Shift+←→↑↓']
  return panelKeys.find((key) => key.id === id)?.presses ?? []
}

function nameOf(id: KeyId, actions: { label: string }[]): string | null {
  const index = /^action-(\d)$/.exec(id)?.[1]
  return index === undefined ? null : (actions[Number(index) - 1]?.label ?? null)
}

function Caps({ presses }: { presses: string[] }) {
  return presses.map((press) => (
    <bdi key={press} className={styles.caps} dir="ltr">
      {keyCaps(press, system, t).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </bdi>
  ))
}
