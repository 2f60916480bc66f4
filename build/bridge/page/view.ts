import type { PhoneSystem, Placeholder } from '../../../src/main/triggers/placeholder'
import type { Address } from './address'
import words from './words.en.json'

/**
 * How far a call has come on this page, which never learns whether Callside came up. `again`: a link was opened from this
 * tab before, and nobody touched the page since; `framed`: the page is inside another one, and waits for a click; `unsure`: the page has stayed in front for longer than it should.
 */
export type Progress = 'opening' | 'again' | 'framed' | 'handed' | 'unsure'

/** What the page shows. `number` null: there is none to show; `help`: what to do, folded or not. */
export type View = {
  state: Progress | 'idle' | 'placeholder' | 'refused'
  heading: string
  meaning: string
  number: string | null
  link: string | null
  notes: string[]
  help: 'none' | 'folded' | 'unfolded'
}

/** What phone systems call themselves. */
const SYSTEM_NAMES: Record<PhoneSystem, string> = {
  '3cx': '3CX',
  '3cx-server': '3CX (server)',
  '8x8': '8x8 Work',
  asterisk: 'Asterisk',
  avaya: 'Avaya Workplace',
  bria: 'Bria',
  'desk-phone': 'A desk phone',
  estos: 'estos ProCall',
  freepbx: 'FreePBX',
  freeswitch: 'FreeSWITCH',
  innovaphone: 'innovaphone myPBX',
  linphone: 'Linphone',
  ringotel: 'Ringotel',
  samsung: 'Samsung Communicator',
  teams: 'Microsoft Teams',
  tsip: 'tSIP',
  wildix: 'Wildix',
  xarios: 'Xarios',
}

const HELP: Record<Progress, View['help']> = {
  opening: 'none',
  again: 'folded',
  framed: 'folded',
  handed: 'folded',
  unsure: 'unfolded',
}

/** Puts a reading of the address into words. */
export function viewOf(address: Address, progress: Progress): View {
  const nothing: Pick<View, 'number' | 'link' | 'notes' | 'help'> = {
    number: null,
    link: null,
    notes: [],
    help: 'none',
  }
  switch (address.kind) {
    case 'nothing':
      return { ...nothing, state: 'idle', ...words.idle }
    case 'refused':
      return {
        ...nothing,
        state: 'refused',
        heading: words.refused.heading,
        meaning: words.refused[address.reason],
      }
    case 'placeholder':
      return { ...nothing, state: 'placeholder', ...placeholderWords(address.placeholder) }
    case 'call':
      return {
        state: progress,
        ...words[progress],
        number: address.phone || words.withheld,
        link: address.link,
        notes: address.leftOut.length === 0 ? [] : [fill(words.leftOut, { names: address.leftOut.join(', ') })],
        help: HELP[progress],
      }
  }
}

function placeholderWords({ written, systems, advice }: Placeholder): Pick<View, 'heading' | 'meaning' | 'notes'> {
  const names = systems.map((system) => SYSTEM_NAMES[system]).join(words.or)
  const known = advice === 'placeholder.not-the-number' ? words.advice['not-the-number'] : words.advice.system
  const note = systems.length === 0 ? words.advice.unknown : fill(known, { systems: names })
  return {
    heading: words.placeholder.heading,
    meaning: fill(words.placeholder.meaning, { written: `“${written}”` }),
    notes: [note],
  }
}

/** Fills the named places of a text; whatever is put in is never read for places itself. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
