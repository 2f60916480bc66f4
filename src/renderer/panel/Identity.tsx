import { memo, type ReactNode } from 'react'
import type { ShownNumber } from '../../preload/bridge'
import { Icon, type IconName } from '../components/Icon'
import { initials } from '../format'
import { t } from '../words'
import styles from './Identity.module.css'

/** A phone number, left to right in every language, with its extension. */
export function NumberText({ number }: { number: ShownNumber }) {
  return (
    <>
      <bdi className={styles.number} dir="ltr">
        {number.display}
      </bdi>
      {number.extension !== null && ` ${t('card.extension', { extension: number.extension })}`}
    </>
  )
}

type IdentityProps = {
  /** The name for the monogram; null shows the icon. */
  name: string | null
  icon?: IconName
  title: ReactNode
  badge?: ReactNode
  children: ReactNode
  /** One line each, however long. */
  isShort?: boolean
}

/** Who or what is calling: monogram, the largest words of the panel, and a line below. */
export function Identity({ name, icon = 'person', title, badge, children, isShort = false }: IdentityProps) {
  return (
    <div className={styles.identity} data-short={isShort || undefined}>
      <Monogram name={name} icon={icon} />
      <div className={styles.words}>
        <div className={styles.head}>
          <h1 className={styles.title} title={isShort && name !== null ? name : undefined}>
            {title}
          </h1>
          {badge}
        </div>
        <div className={styles.line}>{children}</div>
      </div>
    </div>
  )
}

const Monogram = memo(function Monogram({ name, icon }: { name: string | null; icon: IconName }) {
  const letters = name === null ? '' : initials(name)
  return (
    <div className={styles.mono} aria-hidden="true">
      {letters === '' ? <Icon name={icon} size={20} /> : letters}
    </div>
  )
})
