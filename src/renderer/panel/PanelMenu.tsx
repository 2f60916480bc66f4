import { type RefObject, useEffect, useRef } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import type { Snapshot } from '../../preload/bridge'
import type { FirstKey } from '../../preload/locales/first'
import { tell } from '../bridge'
import { IconButton } from '../components/Button'
import { Icon, type IconName } from '../components/Icon'
import { system } from '../system'
import { showPane, useUi } from '../ui'
import { t } from '../words'
import { stageOf } from './calls'
import styles from './PanelMenu.module.css'
import { refresh } from './useKeys'

/** The title bar and some air, which stay above the open menu. */
const ABOVE_MENU = 52

/** Everything that isn't needed while a caller is on the line. */
export function PanelMenu({ snapshot }: { snapshot: Snapshot }) {
  const { clipboard, startAtLogin } = snapshot.shell
  const list = useRef<HTMLDivElement>(null)
  const switchesOn = [clipboard.watching ? 'clipboard' : '', startAtLogin.on ? 'login' : ''].filter((key) => key !== '')
  const disabled = [
    stageOf(snapshot)?.number ? '' : 'refresh',
    clipboard.available ? '' : 'clipboard',
    startAtLogin.available ? '' : 'login',
  ]
  return (
    <MenuTrigger>
      <IconButton icon="more" label={t('bar.menu')} />
      <Popover className={styles.popover} placement="bottom end" offset={4} containerPadding={6}>
        <Menu className={styles.menu} ref={list} disabledKeys={disabled}>
          <Item id="refresh" icon="refresh" words="menu.refresh" keys="F5" onAction={refresh} />
          <Separator className={styles.separator} />
          <MenuSection
            aria-label={t('idle.triggers')}
            selectionMode="multiple"
            selectedKeys={switchesOn}
            onSelectionChange={(keys) => flip(new Set(keys), snapshot)}
          >
            <Item id="clipboard" icon="clipboard" words="menu.clipboard" />
            <Item id="login" icon="power" words="menu.login" />
          </MenuSection>
          <Separator className={styles.separator} />
          <Item id="shortcut" icon="keyboard" words="menu.shortcut" onAction={() => showPane('shortcut')} />
          <Item id="phone" icon="phone" words="menu.phone" onAction={() => showPane('phone')} />
          <Item id="connection" icon="plug" words="menu.connection" onAction={() => showPane('connection')} />
          <Item id="about" icon="info" words="menu.about" onAction={() => showPane('about')} />
          <Separator className={styles.separator} />
          <Item id="quit" icon="close" words="menu.quit" onAction={() => tell('quit', {})} />
        </Menu>
        <Floor list={list} />
      </Popover>
    </MenuTrigger>
  )
}

/** Tells main which of the two switches was flipped. */
function flip(keys: Set<unknown>, { shell }: Snapshot): void {
  const clipboard = keys.has('clipboard')
  const login = keys.has('login')
  if (clipboard !== shell.clipboard.watching) tell('watchClipboard', { on: clipboard })
  if (login !== shell.startAtLogin.on) tell('startAtLogin', { on: login })
}

type ItemProps = { id: string; icon: IconName; words: FirstKey; keys?: string; onAction?: () => void }

function Item({ id, icon, words, keys, ...action }: ItemProps) {
  return (
    <MenuItem className={styles.item} id={id} textValue={t(words)} {...action}>
      {({ isSelected, selectionMode }) => (
        <>
          <Icon name={icon} />
          <span className={styles.words}>{t(words)}</span>
          {keys && system !== 'mac' && <kbd className={styles.keys}>{keys}</kbd>}
          {selectionMode === 'multiple' && (
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
      useUi.setState({ floor: Math.ceil(list.current?.scrollHeight ?? 0) + ABOVE_MENU })
    })
    return () => {
      cancelAnimationFrame(frame)
      useUi.setState({ floor: 0 })
    }
  }, [list])
  return null
}
