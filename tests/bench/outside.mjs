import { createClient } from 'x11'
import { now } from './figures.mjs'

const INPUT_ONLY = 2
const SELECTION_REQUEST = 30
const SELECTION_NOTIFY = 31
const KEY_PRESS = 2
const KEY_RELEASE = 3
/** Control, Shift and L on the virtual display's keyboard. */
const HOTKEY = [37, 50, 46]

/**
 * Another program on the same display: it offers text and presses keys, and knows to the millisecond when.
 *
 * @typedef {object} Outside
 * @property {(selection: 'CLIPBOARD' | 'PRIMARY', text: string) => Promise<number>} offer returns when, just before it asked
 * @property {() => number} pressHotkey returns when, just before it asked
 * @property {() => void} close
 */

/**
 * @param {string} display
 * @returns {Promise<Outside>}
 */
export async function openOutside(display) {
  const { client, root, test } = await connect(display)
  const names = ['CLIPBOARD', 'PRIMARY', 'TARGETS', 'UTF8_STRING', 'ATOM']
  const atoms = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await intern(client, name)])))
  const window = client.AllocID()
  client.CreateWindow(window, root, 0, 0, 1, 1, 0, 0, INPUT_ONLY, 0, {})
  /** @type {Map<number, string>} */
  const texts = new Map()
  client.on('event', (event) => {
    if (event.type === SELECTION_REQUEST) answer(client, atoms, texts, event.rawData)
  })

  return {
    offer(selection, text) {
      texts.set(atoms[selection], text)
      const at = now()
      client.SetSelectionOwner(window, atoms[selection], 0)
      // Answered in order, so by then the ownership has changed.
      return new Promise((done) => {
        client.GetSelectionOwner(atoms[selection], () => {
          done(at)
          return true
        })
      })
    },
    pressHotkey() {
      const at = now()
      for (const key of HOTKEY) test.FakeInput(KEY_PRESS, key, 0, 0, 0, 0)
      for (const key of HOTKEY.toReversed()) test.FakeInput(KEY_RELEASE, key, 0, 0, 0, 0)
      return at
    },
    close: () => client.terminate(),
  }
}

/** @param {string} display */
function connect(display) {
  return new Promise((done, fail) => {
    const client = createClient({ display, shm: false }, (error, answer) => {
      if (error) return fail(error)
      client.require('xtest', (absent, test) => {
        if (absent) fail(absent)
        else done({ client, root: answer.screen[0].root, test })
      })
    })
    client.on('error', () => undefined)
  })
}

function intern(client, name) {
  return new Promise((done) => {
    client.InternAtom(false, name, (_, atom) => {
      done(atom)
      return true
    })
  })
}

/** Writes the text, or the forms that it comes in, where the asking window wants it, and says so. */
function answer(client, atoms, texts, request) {
  const [time, requestor, selection, target, property] = [4, 12, 16, 20, 24].map((place) => request.readUInt32LE(place))
  const text = texts.get(selection) ?? ''
  const known = target === atoms.TARGETS || target === atoms.UTF8_STRING
  if (target === atoms.TARGETS)
    client.ChangeProperty(0, requestor, property, atoms.ATOM, 32, [atoms.TARGETS, atoms.UTF8_STRING])
  if (target === atoms.UTF8_STRING)
    client.ChangeProperty(0, requestor, property, atoms.UTF8_STRING, 8, Buffer.from(text))
  const notice = Buffer.alloc(32)
  notice[0] = SELECTION_NOTIFY
  const fields = [time, requestor, selection, target, known ? property : 0]
  for (const [index, value] of fields.entries()) notice.writeUInt32LE(value, 4 + 4 * index)
  client.SendEvent(requestor, 0, 0, notice)
}
