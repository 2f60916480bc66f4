import type { KeyboardEvent } from 'react'
import type { SettingsPage } from '../../preload/bridge'
import { Icon } from '../components/Icon'
import { Select } from '../components/Select'
import { tLater } from '../laterWords'
import styles from './Navigation.module.css'
import { pages } from './pages'

/** The pages: a column of links, or one field to choose from where the window is narrow. */
export function Navigation({ page }: { page: SettingsPage }) {
  return (
    <>
      <nav className={styles.column} aria-label={tLater('settings.pages')} onKeyDown={onArrow}>
        <ul className={styles.links}>
          {pages.map(({ id, icon }) => (
            <li key={id}>
              <a
                className={styles.link}
                href={`#${id}`}
                aria-current={id === page ? 'page' : undefined}
                draggable={false}
              >
                <Icon name={icon} />
                <span>{tLater(`settings.page.${id}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.row}>
        <Select
          aria-label={tLater('settings.page')}
          value={page}
          options={pages.map(({ id }) => ({ value: id, label: tLater(`settings.page.${id}`) }))}
          onChange={showPage}
        />
      </div>
    </>
  )
}

/** Goes to a page as a link does. */
export function showPage(page: SettingsPage): void {
  window.location.hash = page
}

/** The arrow keys go from link to link, as well as Tab. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links = [...event.currentTarget.querySelectorAll('a')]
  const now = links.indexOf(document.activeElement as HTMLAnchorElement)
  links[(now + step + links.length) % links.length]?.focus()
  event.preventDefault()
}
