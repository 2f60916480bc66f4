import { autoLaunchPattern, readOrigin } from '../origins.mjs'
import { type Address, readAddress } from './address'
import { fill, type Progress, type View, viewOf } from './view'
import words from './words.en.json'

/** When a call that was handed over is no longer news, and when help is offered unasked, in milliseconds. */
const HANDED_AFTER = 2_500
const UNSURE_AFTER = 8_000

/** Runs the page: reads its address, forgets it, hands the number over, and says what is happening. */
export function startPage(window: Window): void {
  const { document, location, history } = window
  let address: Address = { kind: 'nothing' }
  let wasTouched = true
  let waiting: number[] = []

  const show = (progress: Progress) => render(document, viewOf(address, progress))

  const open = () => {
    if (address.kind !== 'call') return
    // A policy lets this page open Callside unasked: no other page may use it for that.
    if (window.top !== window) return show('framed')
    const isAgain = !wasTouched
    wasTouched = false
    show(isAgain ? 'again' : 'opening')
    const isInFront = () => document.visibilityState === 'visible' && document.hasFocus()
    waiting = [
      window.setTimeout(() => isAgain || show('handed'), HANDED_AFTER),
      window.setTimeout(() => isInFront() && show('unsure'), UNSURE_AFTER),
    ]
    location.href = address.link
  }

  const take = () => {
    for (const timer of waiting) window.clearTimeout(timer)
    address = readAddress(location.search, location.hash)
    // The address bar and the way back forget the number, the browser's list of visited pages does not. The same number
    // may come again, and is a change then.
    if (location.search || location.hash) history.replaceState(null, '', location.pathname)
    show('opening')
  }

  prepare(document)
  take()
  // A link that is opened while the page loads would keep the browser loading for ever.
  if (document.readyState === 'complete') open()
  else window.addEventListener('load', () => window.setTimeout(open), { once: true })
  window.addEventListener('hashchange', () => {
    if (!location.hash) return
    take()
    open()
  })
  for (const touch of ['pointerdown', 'keydown'])
    window.addEventListener(touch, () => {
      wasTouched = true
    })
}

/** Writes what is the same for every call. */
function prepare(document: Document): void {
  const { press, allow, install, policy } = words.steps
  const steps = [press, allow, install].map((step) => element(document, 'li', step))
  const host = readOrigin(document.location.origin)
  if (host.ok) {
    const value = [{ protocol: 'callside', allowed_origins: [autoLaunchPattern(host.origin)] }]
    const step = element(document, 'li', fill(policy, { policy: 'AutoLaunchProtocolsFromOrigins' }))
    step.append(element(document, 'code', JSON.stringify(value)))
    steps.push(step)
  }
  document.getElementById('steps')?.replaceChildren(...steps)
  write(document, 'question', words.help)
  write(document, 'open', words.open)
}

function render(document: Document, view: View): void {
  const [own = ''] = document.location.href.split(/[?#]/)
  document.body.dataset.state = view.state
  write(document, 'heading', view.heading)
  write(document, 'meaning', view.meaning)
  write(document, 'digits', view.number ?? '')
  write(document, 'notes', view.notes.join(' '))
  write(document, 'example', view.state === 'idle' ? `${own}#phone=…` : '')
  hide(document, 'number', view.number === null)
  hide(document, 'action', view.link === null)
  hide(document, 'help', view.help === 'none')
  const link = document.getElementById('open')
  if (view.link !== null) link?.setAttribute('href', view.link)
  // What the agent unfolded or went to stays so.
  if (view.help !== 'folded') document.getElementById('help')?.toggleAttribute('open', view.help === 'unfolded')
  const isFree = document.activeElement === document.body
  if (isFree && (view.state === 'again' || view.state === 'unsure')) link?.focus()
}

/** Changes a text where it has to change: a screen reader speaks every change. */
function write(document: Document, id: string, text: string): void {
  const place = document.getElementById(id)
  if (place && place.textContent !== text) place.textContent = text
  hide(document, id, text === '')
}

function hide(document: Document, id: string, isHidden: boolean): void {
  document.getElementById(id)?.toggleAttribute('hidden', isHidden)
}

function element(document: Document, name: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
