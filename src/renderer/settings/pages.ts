import type { SettingsPage } from '../../preload/bridge'
import type { IconName } from '../components/Icon'

/** The pages in their order. The bridge's own list would bring zod into the window. */
export const pages: readonly { id: SettingsPage; icon: IconName }[] = [
  { id: 'connection', icon: 'plug' },
  { id: 'lookup', icon: 'search' },
  { id: 'numbers', icon: 'hash' },
  { id: 'triggers', icon: 'keyboard' },
  { id: 'phone', icon: 'phone' },
  { id: 'panel', icon: 'window' },
  { id: 'privacy', icon: 'shield' },
  { id: 'language', icon: 'language' },
  { id: 'about', icon: 'info' },
]

/** The page that an address such as `#lookup` names; null where it names none. */
export function pageIn(hash: string): SettingsPage | null {
  return pages.find(({ id }) => `#${id}` === hash)?.id ?? null
}
