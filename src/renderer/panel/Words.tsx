import { memo } from 'react'
import { Chip } from '../components/Chip'
import { FewOfMany } from './Section'
import styles from './Sections.module.css'

const FEW = 6

/** Short words side by side. Those that no longer hold are quieter than those that do. */
export const Words = memo(function Words({ id, title, words }: { id: string; title: string; words: string[] }) {
  const each = [...new Set(words)]
  const isFormer = id === 'formerAudiences'
  if (each.length === 0) return null
  return (
    <FewOfMany id={id} title={title} total={each.length} few={FEW}>
      {(shown) => (
        <ul className={styles.words} data-former={isFormer || undefined}>
          {each.slice(0, shown).map((word) => (
            <li key={word}>{isFormer ? <bdi title={word}>{word}</bdi> : <Chip title={word}>{word}</Chip>}</li>
          ))}
        </ul>
      )}
    </FewOfMany>
  )
})
