import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { AttributeNode } from '../../preload/bridge'
import { ask } from '../bridge'
import { Button } from '../components/Button'
import { LongList } from '../components/LongList'
import type { Stretch } from '../components/rows'
import { Skeleton } from '../components/Skeleton'
import { useRoom } from '../components/useRoom'
import { tLater } from '../laterWords'
import { say, showTip } from '../ui'
import styles from './Attributes.module.css'

const ROW = 28

/** Rows move in by this much a level, in CSS pixels, and no further than some levels. */
const STEP = 14
const MOST_STEPS = 8

type AttributeTreeProps = {
  nodes: ReadonlyMap<number, AttributeNode>
  total: number
  want: (shown: Stretch) => void
}

/** The attributes in their order, as far as they are in sight; below them the one that was chosen, whole, to be copied. */
export function AttributeTree({ nodes, total, want }: AttributeTreeProps) {
  const list = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const height = useRoom(list, below)
  const [chosen, setChosen] = useState<number | null>(null)
  const layout = useMemo(() => ({ total, row: ROW, head: 0, starts: [] }), [total])
  const row = useCallback((index: number) => <Row node={nodes.get(index) ?? null} />, [nodes])
  const levelOf = useCallback((index: number) => (nodes.get(index)?.depth ?? 0) + 1, [nodes])
  const node = chosen === null ? null : (nodes.get(chosen) ?? null)
  const onKey = ({ key, shiftKey, target }: KeyboardEvent, index: number): boolean => {
    const pressed = nodes.get(index)
    if (!pressed || key !== 'Enter') return false
    void copy(shiftKey ? pressed.path : (pressed.value ?? pressed.path), target as HTMLElement)
    return true
  }
  return (
    <>
      <div className={styles.list} ref={list}>
        <LongList
          label={tLater('attributes.list')}
          levelOf={levelOf}
          layout={layout}
          height={height}
          row={row}
          onShown={want}
          // The keyboard goes on to the buttons that copy: what was chosen stays.
          onActive={(index) => index !== null && setChosen(index)}
          onKey={onKey}
        />
      </div>
      <div className={styles.foot} ref={below}>
        {node ? (
          <Chosen node={node} />
        ) : (
          <>
            <span>{tLater('attributes.pick')}</span>
            <span>{tLater('attributes.count', { count: total })}</span>
          </>
        )}
      </div>
    </>
  )
}

function Row({ node }: { node: AttributeNode | null }) {
  if (!node)
    return (
      <div className={styles.row} aria-busy="true">
        <Skeleton width="40%" />
      </div>
    )
  return (
    <div className={styles.row} style={{ paddingInlineStart: `calc(var(--inset) + ${indent(node)}px)` }}>
      <bdi className={styles.name} data-branch={node.value === null || undefined}>
        {node.name}
      </bdi>
      {node.value === null ? (
        <span className={styles.inside}>{tLater('attributes.inside', { count: node.children })}</span>
      ) : (
        <bdi className={styles.value}>{node.value}</bdi>
      )}
    </div>
  )
}

const indent = ({ depth }: AttributeNode): number => Math.min(depth, MOST_STEPS) * STEP

function Chosen({ node }: { node: AttributeNode }) {
  const { path, value } = node
  return (
    <div className={styles.chosen}>
      <p className={styles.path} dir="ltr" data-selectable="">
        {path}
      </p>
      {value !== null && (
        <p className={styles.whole} data-selectable="">
          <bdi>{value}</bdi>
        </p>
      )}
      <div className={styles.actions}>
        {value !== null && <Copy words="attributes.copy-value" text={value} keys="Enter" />}
        <Copy words="attributes.copy-path" text={path} keys={value === null ? 'Enter' : 'Shift+Enter'} />
      </div>
    </div>
  )
}

type CopyProps = { words: 'attributes.copy-value' | 'attributes.copy-path'; text: string; keys: string }

function Copy({ words, text, keys }: CopyProps) {
  return (
    <Button onPress={({ target }) => void copy(text, target as HTMLElement)}>
      {tLater(words)}
      <span className={styles.keys} aria-hidden="true">
        {keys.replace('Shift+', '⇧').replace('Enter', '↵')}
      </span>
    </Button>
  )
}

/** Puts a text on the clipboard, and says so beside what was pressed. */
async function copy(text: string, beside: HTMLElement): Promise<void> {
  const words = tLater((await ask('copyText', { text })).ok ? 'attributes.copied' : 'attributes.copy-failed')
  showTip(beside, words)
  say(words)
}
