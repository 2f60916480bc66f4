import { type ReactNode, useState } from 'react'
import { Button } from '../components/Button'
import { t } from '../words'
import styles from './Sections.module.css'

type SectionProps = { title: string; end?: ReactNode; children: ReactNode; id?: string }

/** A heading, perhaps with an action beside it, and what belongs under it. */
export function Section({ title, end, children, id }: SectionProps) {
  return (
    <section className={styles.section} data-section={id}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {end}
      </div>
      {children}
    </section>
  )
}

type FewProps = {
  id?: string
  title: string
  total: number
  few: number
  isOpen?: boolean
  children: (shown: number) => ReactNode
}

/** A section that shows a few of many until the agent wants them all; `isOpen` holds until they say otherwise. */
export function FewOfMany({ id, title, total, few, isOpen = false, children }: FewProps) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const all = chosen ?? isOpen
  const toggle = total > few && (
    <Button look="quiet" aria-expanded={all} onPress={() => setChosen(!all)}>
      {all ? t('card.show-fewer') : t('card.show-all', { count: total })}
    </Button>
  )
  return (
    <Section id={id} title={title} end={toggle}>
      {children(all ? total : Math.min(total, few))}
    </Section>
  )
}
