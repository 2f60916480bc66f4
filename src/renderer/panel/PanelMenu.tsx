import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import type { CallView, Shell } from '../../preload/bridge'
import { openSettings, tell } from '../bridge'
import { IconButton } from '../components/Button'
import { Icon, type IconName } from '../components/Icon'
import { type KeyId, shownPress } from '../keys'
import { keyCaps } from '../shortcut'
import { useReplica } from '../store'
import { system } from '../system'
import { say, showPane, useUi } from '../ui'
import { labelled, t } from '../words'
import { callTitle, cardOf, stageOf } from './calls'
import styles from './PanelMenu.module.css'
import { canBeQuiet, toggleQuiet } from './quiet'
import { refresh } from './useKeys'

/** The title bar and some air, which stay above the open menu. */
const ABOVE_MENU = 52

/** Everything that isn't needed while a caller is on the line. */
export function PanelMenu() {
  const call = useReplica(({ snapshot }) => snapshot && stageOf(snapshot))
  const shell = useReplica(({ snapshot }) => snapshot?.shell)
  if (!shell) return null
  return (
    <AnyMenu label={t('bar.menu')} disabled={disabledIn(shell)}>
      {call && <CallItems call={call} desk={shell.desk} />}
      {call && <Line />}
      <Switches shell={shell} />
      <Line />
      {call && shell.desk.views.length > 1 && <Views shell={shell} />}
      {call && shell.desk.views.length > 1 && <Line />}
      <Item id="keys" icon="keyboard" words={t('menu.keys')} keyId="keys" onAction={() => showPane('keys')} />
      <Item id="settings" icon="settings" words={t('menu.settings')} onAction={() => openSettings('connection')} />
      <Item id="about" icon="info" words={t('menu.about')} onAction={() => openSettings('about')} />
      <Item id="quit" icon="power" words={t('menu.quit')} onAction={() => tell('quit', {})} />
    </AnyMenu>
  )
}

/** What can be said about who is calling, beside that they were verified. */
export function CallMenu({ callId }: { callId: string }) {
  const call = useReplica(({ snapshot }) => snapshot?.calls.find(({ id }) => id === callId))
  return (
    <AnyMenu label={t('verify.more')} disabled={[]}>
      {call && <WhoItems call={call} />}
    </AnyMenu>
  )
}

function AnyMenu({ label, disabled, children }: { label: string; disabled: string[]; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <MenuTrigger>
      <IconButton icon="more" label={label} />
      <Popover className={styles.popover} placement="bottom end" offset={4} containerPadding={6}>
        <Menu className={styles.menu} ref={list} disabledKeys={disabled} aria-label={label}>
          {children}
        </Menu>
        <Floor list={list} />
      </Popover>
    </MenuTrigger>
  )
}

function disabledIn({ clipboard, startAtLogin, desk }: Shell): string[] {
  const isLocked = (key: string): boolean => desk.locked.includes(key)
  return [
    clipboard.available && !isLocked('triggers.clipboard') ? '' : 'clipboard',
    startAtLogin.available ? '' : 'login',
    ...(isLocked('card.view') ? desk.views.map(({ id }) => viewKey(id)) : []),
  ]
}

/** What can be done with the call on stage. */
function CallItems({ call, desk }: { call: CallView; desk: Shell['desk'] }) {
  const { id, pinned } = call
  return (
    <>
      {cardOf(call) && <WhoItems call={call} />}
      <Item id="refresh" icon="refresh" words={t('menu.refresh')} keyId="refresh" onAction={refresh} />
      <Item
        id="pin"
        icon="pin"
        words={t(pinned ? 'menu.unpin' : 'menu.pin')}
        keyId="pin"
        onAction={() => tell('pin', { callId: id, on: !pinned })}
      />
      {canBeQuiet(call, desk) && (
        <Item
          id="quiet"
          icon="quiet"
          words={t(desk.quiet.includes(call.source) ? 'menu.unquiet' : 'menu.quiet')}
          keyId="quiet"
          onAction={() => toggleQuiet(call, desk)}
        />
      )}
      <Item id="forget" icon="forget" words={t('menu.forget')} onAction={() => forget(call)} />
    </>
  )
}

function WhoItems({ call: { id, chosen } }: { call: CallView }) {
  return (
    <>
      <Item
        id="stranger"
        icon="stranger"
        words={t('menu.not-them')}
        onAction={() => tell('notThisPerson', { callId: id })}
      />
      {chosen && (
        <Item
          id="choose"
          icon="people"
          words={t('menu.choose-again')}
          onAction={() => tell('choosePerson', { callId: id, personId: null })}
        />
      )}
    </>
  )
}

function forget(call: CallView): void {
  tell('forget', { callId: call.id })
  say(t('calls.forgotten', { name: callTitle(call) }))
}

const viewKey = (id: string): string => `view:${id}`

/** Which view cards are made with. */
function Views({ shell: { desk } }: { shell: Shell }) {
  return (
    <MenuSection
      aria-label={t('menu.views')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[viewKey(desk.view)]}
      onSelectionChange={(keys) => {
        const view = desk.views.find(({ id }) => new Set<unknown>(keys).has(viewKey(id)))
        if (view) tell('changeSetting', { key: 'card.view', value: view.id })
      }}
    >
      {desk.views.map(({ id, label }) => (
        <Item key={id} id={viewKey(id)} icon="view" words={t('menu.view', { view: labelled('view', label) })} />
      ))}
    </MenuSection>
  )
}

function Switches({ shell: { clipboard, startAtLogin } }: { shell: Shell }) {
  const on = [clipboard.watching ? 'clipboard' : '', startAtLogin.on ? 'login' : ''].filter((key) => key !== '')
  const flip = (keys: Set<unknown>): void => {
    if (keys.has('clipboard') !== clipboard.watching) tell('watchClipboard', { on: keys.has('clipboard') })
    if (keys.has('login') !== startAtLogin.on) tell('startAtLogin', { on: keys.has('login') })
  }
  return (
    <MenuSection
      aria-label={t('idle.triggers')}
      selectionMode="multiple"
      selectedKeys={on}
      onSelectionChange={(keys) => flip(new Set(keys))}
    >
      <Item id="clipboard" icon="clipboard" words={t('menu.clipboard')} />
      <Item id="login" icon="power" words={t('menu.login')} />
    </MenuSection>
  )
}

function Line() {
  return <Separator className={styles.separator} />
}

type ItemProps = { id: string; icon: IconName; words: string; keyId?: KeyId; onAction?: () => void }

function Item({ id, icon, words, keyId, ...action }: ItemProps) {
  return (
    <MenuItem className={styles.item} id={id} textValue={words} {...action}>
      {({ isSelected, selectionMode }) => (
        <>
          <Icon name={icon} />
          <span className={styles.words}>{words}</span>
          {keyId && <kbd className={styles.keys}>{keyCaps(shownPress(keyId), system, t).join(' ')}</kbd>}
          {selectionMode !== 'none' && (
            <span className={styles.check}>{isSelected && <Icon name="check" size={14} />}</span>
          )}
        </>
      )}
    </MenuItem>
  )
}

/** While the menu is open the window is high enough for it, however little is shown behind. */
function Floor({ list }: { list: RefObject<HTMLDivElement | null> }) {
  useEffect(() => {
    // The list renders its items a moment after itself.
    const frame = requestAnimationFrame(() => {
      const button = document.querySelector('[aria-haspopup][aria-expanded="true"]')
      const top = Math.max(ABOVE_MENU, (button?.getBoundingClientRect().bottom ?? 0) + 16)
      useUi.setState({ floor: Math.ceil((list.current?.scrollHeight ?? 0) + top) })
    })
    return () => {
      cancelAnimationFrame(frame)
      useUi.setState({ floor: 0 })
    }
  }, [list])
  return null
}
