import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../../components/Button'
import { tLater } from '../../laterWords'
import type { ControlProps } from '../Setting'
import { say } from '../state'
import { moved } from '../values'
import styles from './ItemList.module.css'

type Item = { id: string; label: ReactNode; name: string; badge?: string | null; isLtr?: boolean }

type ItemListProps<T> = {
  names: ControlProps['names']
  items: readonly T[]
  describe: (item: T, index: number) => Item
  /** Whether the order means something. */
  isOrdered: boolean
  /** How many there must be. */
  least: number
  isLocked: boolean
  onChange: (items: T[]) => void
  /** What adds another one; nothing where the list is full or locked. */
  adder: ReactNode
}

/** The part of a row that the keyboard goes back to once the list has changed. */
type Place = { id: string; part: 'up' | 'down' | 'remove' }

/** A list to add to, to take from and, where that means something, to order. */
export function ItemList<T>({ names, items, describe, isOrdered, least, isLocked, onChange, adder }: ItemListProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<Place | null>(null)
  useEffect(() => {
    if (wanted.current && list.current) goTo(list.current, wanted.current)
    wanted.current = null
  })
  const described = items.map(describe)
  const move = (from: number, to: number, part: Place['part']): void => {
    const item = described[from]
    if (!item) return
    wanted.current = { id: item.id, part }
    onChange(moved(items, from, to))
    say(tLater('settings.list.moved', { what: item.name, place: to + 1, count: items.length }))
  }
  const remove = (index: number): void => {
    const neighbour = described[index + 1] ?? described[index - 1]
    wanted.current = { id: neighbour?.id ?? '', part: 'remove' }
    onChange(items.filter((_, each) => each !== index))
    say(tLater('settings.list.removed', { what: described[index]?.name ?? '' }))
  }
  return (
    <div ref={list} className={styles.list}>
      {/* What can't be changed is still reached and read with the keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be named by the words around it. */}
      <div role="group" {...names} tabIndex={isLocked ? 0 : undefined} className={styles.group}>
        {items.length === 0 && <p className={styles.none}>{tLater('settings.none')}</p>}
        <ul className={styles.items}>
          {described.map(({ id, label, name, badge, isLtr }, index) => (
            <li key={id} className={styles.item} data-item={id}>
              <span className={styles.words}>
                <bdi dir={isLtr ? 'ltr' : undefined}>{label}</bdi>
                {badge != null && <span className={styles.badge}>{badge}</span>}
              </span>
              {!isLocked && (
                <span className={styles.buttons}>
                  {isOrdered && index > 0 && (
                    <span data-part="up">
                      <IconButton
                        icon="up"
                        label={tLater('settings.list.up', { what: name })}
                        onPress={() => move(index, index - 1, 'up')}
                      />
                    </span>
                  )}
                  {isOrdered && index < items.length - 1 && (
                    <span data-part="down">
                      <IconButton
                        icon="down"
                        label={tLater('settings.list.down', { what: name })}
                        onPress={() => move(index, index + 1, 'down')}
                      />
                    </span>
                  )}
                  {items.length > least && (
                    <span data-part="remove">
                      <IconButton
                        icon="close"
                        label={tLater('settings.list.remove', { what: name })}
                        onPress={() => remove(index)}
                      />
                    </span>
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      {!isLocked && <div data-part="adder">{adder}</div>}
    </div>
  )
}

/** The wanted button, or the nearest that there still is. */
function goTo(list: HTMLElement, { id, part }: Place): void {
  const row = [...list.querySelectorAll<HTMLElement>('[data-item]')].find((each) => each.dataset.item === id)
  const button = row?.querySelector<HTMLElement>(`[data-part="${part}"] button`) ?? row?.querySelector('button')
  const other = list.querySelector<HTMLElement>('[data-part="adder"] :is(input, button)')
  ;(button ?? other)?.focus()
}
