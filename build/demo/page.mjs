// Functions that run inside the panel's page: each is self-contained and takes one argument.

/**
 * Waits until a call with this number is painted in this state, and returns when that was (milliseconds since the
 * epoch) together with the call itself.
 *
 * @param {{ number: string, state: string }} wanted
 */
export async function painted({ number, state }) {
  const selector = `[data-call][data-state="${state}"][data-number="${number}"]`
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  await new Promise((done) => {
    const look = () => {
      if (document.querySelector(selector) === null) return
      observer.disconnect()
      done(undefined)
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, attributes: true })
    look()
  })
  await frame()
  await frame()
  const at = performance.timeOrigin + performance.now()
  const answer = await window.callside.call('snapshot', {})
  const call = answer.value.calls.find((each) => each.number?.e164 === number)
  return { at, sightedAt: call.sightedAt, ...call.state.timing }
}

/** The size of the page were nothing of it scrolled away, once the window has stopped following its content. */
export async function wholeSize() {
  const size = () => {
    const main = document.querySelector('main')
    return innerHeight + (main ? main.scrollHeight - main.clientHeight : 0)
  }
  let before = 0
  let height = size()
  while (height !== before) {
    await new Promise((done) => setTimeout(done, 150))
    before = height
    height = size()
  }
  return { width: innerWidth, height }
}

/** Whether the panel has something to show, and main stands behind it. */
export async function shell() {
  if (!document.querySelector('#root')?.childElementCount) return null
  const answer = await window.callside.call('snapshot', {})
  return answer.ok ? answer.value.shell : null
}

/**
 * The painted card as it reads: who, where, what is said about them, figures, sections, and the line below.
 *
 * @returns {{ name: string, where: string, notes: string[], consents: string[], tiles: string[][],
 *   sections: { title: string, lines: string[] }[], foot: string }}
 */
export function readCard() {
  const card = document.querySelector('[data-call]')
  const text = (element) => (element?.innerText ?? '').replace(/\s*\n+\s*/g, '  ').trim()
  const all = (selector, within = card) => [...within.querySelectorAll(selector)]
  const name = card.querySelector('h1')
  const isTitled = (section) => section.querySelector('h2') !== null
  const sections = all('section')
  return {
    name: text(name),
    where: text(name.parentElement.nextElementSibling),
    notes: [text(card.querySelector('[data-verify] > span'))],
    consents: all('ul:not(section ul) > li > *')
      .filter((part) => part.matches('span'))
      .map(text),
    tiles: sections
      .filter((section) => !isTitled(section))
      .flatMap((section) => all('[data-field]', section))
      .map((tile) => tile.innerText.split(/\n+/)),
    sections: sections.filter(isTitled).map((section) => ({
      title: text(section.querySelector('h2')),
      lines: all('li, dl > *', section).map(text),
    })),
    foot: text(card.querySelector('footer > span')),
  }
}
