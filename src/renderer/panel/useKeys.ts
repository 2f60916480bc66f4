import { useEffect } from 'react'
import type { CallView, Corner, DeskPart } from '../../preload/bridge'
import { copySummary, focusNote, type Outcome, openAction } from '../actions/act'
import { tell } from '../bridge'
import { type KeyId, keyOf } from '../keys'
import { replica } from '../store'
import { type Size, say, showPane, showTip, useUi, wantSearch } from '../ui'
import { t } from '../words'
import { cardOf, formerCall, stageOf } from './calls'
import { toggleQuiet } from './quiet'
import { changeSize, hasSizes } from './useSize'

type Run = () => void

/** The keys that work anywhere in the panel, and main's wishes to have the keyboard in the search box or on the card. */
export function useKeys(focusCard: Run): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    const stopSearch = window.callside.onFocusSearch(wantSearch)
    const stopCard = window.callside.onFocusCard(focusCard)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stopSearch()
      stopCard()
    }
  }, [focusCard])
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const id = keyOf(event, isInCard(event.target))
  if (id === null || (id !== 'back' && isBlank())) return
  const run = keys[id]
  if (!run) return
  event.preventDefault()
  run()
}

const keys: Partial<Record<KeyId, Run>> = {
  back,
  refresh,
  search: wantSearch,
  former,
  verify,
  size: () => {
    const call = onStage()
    if (call && hasSizes(call)) changeSize(size() === 'compact' ? 'full' : 'compact')
  },
  copy,
  note,
  'action-1': () => act(0),
  'action-2': () => act(1),
  'action-3': () => act(2),
  'action-4': () => act(3),
  'action-5': () => act(4),
  pin: () => {
    const call = onStage()
    if (!call) return
    tell('pin', { callId: call.id, on: !call.pinned })
    say(t(call.pinned ? 'keys.unpinned' : 'keys.pinned'))
  },
  quiet: () => {
    const call = onStage()
    const outcome = call && toggleQuiet(call, desk())
    if (outcome) show(outcome)
  },
  timeline: () => ifFound(() => showPane('timeline')),
  attributes: () => ifFound(() => desk()?.allAttributes && showPane('attributes')),
  trace: () => onStage() && showPane('trace'),
  keys: () => showPane('keys'),
  'place-left': () => move('left'),
  'place-right': () => move('right'),
  'place-up': () => move('top'),
  'place-down': () => move('bottom'),
  'next-display': () => place(desk()?.corner ?? 'bottom-right', true),
}

/** Leaves the page that is open; without one the keyboard goes back to the program that had it. */
function back(): void {
  const { pane, searchOpen } = useUi.getState()
  if (pane) showPane(null)
  else {
    if (searchOpen) useUi.setState({ searchOpen: false })
    tell('releaseKeyboard', {})
  }
}

/** Looks the call on stage up again. */
export function refresh(): void {
  const callId = replica.getState().snapshot?.stage
  if (callId) tell('refresh', { callId })
}

function former(): void {
  const { snapshot } = replica.getState()
  const call = snapshot && formerCall(snapshot, useUi.getState().former)
  if (call) tell('stage', { callId: call.id })
}

/** Says that the caller on stage is who they say they are, or takes it back. */
export function verify(): void {
  ifFound(({ id, verified }) => tell('verify', { callId: id, on: !verified }))
}

/** Opens one of policy's actions for the caller; where that can't be, says so above whatever is shown. */
function act(index: number): void {
  const action = desk()?.actions[index]
  if (action) ifFound(({ id }) => openAction(id, index, action.label).then(show))
}

function copy(): void {
  ifFound(({ id }) => copySummary(id).then(show))
}

function show(outcome: Outcome | null): void {
  const card = document.querySelector<HTMLElement>('article')
  if (outcome && card) showTip(card, outcome.words)
}

/** The note is part of the full card. */
function note(): void {
  ifFound(() => {
    changeSize('full')
    requestAnimationFrame(focusNote)
  })
}

/** Puts the panel to another side of its display. */
function move(side: 'left' | 'right' | 'top' | 'bottom'): void {
  const [vertical, horizontal] = (desk()?.corner ?? 'bottom-right').split('-')
  const isVertical = side === 'top' || side === 'bottom'
  place((isVertical ? `${side}-${horizontal}` : `${vertical}-${side}`) as Corner, false)
}

function place(corner: Corner, nextDisplay: boolean): void {
  tell('place', { corner, nextDisplay })
}

function onStage(): CallView | null {
  const { snapshot } = replica.getState()
  return snapshot && stageOf(snapshot)
}

function ifFound(run: (call: CallView) => unknown): void {
  const call = onStage()
  if (call && cardOf(call)) run(call)
}

function desk(): DeskPart | undefined {
  return replica.getState().snapshot?.shell.desk
}

function size(): Size | undefined {
  return useUi.getState().size ?? desk()?.size
}

function isBlank(): boolean {
  return desk()?.blank ?? false
}

/** Letters mean something on the card, or where nothing has the keyboard; never where they are typed or choose an item. */
function isInCard(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return true
  const isTyping = target.matches('input, textarea, select, [contenteditable]')
  return !isTyping && target.closest('main') !== null && target.closest('[role="menu"], [role="listbox"]') === null
}
