import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/main/numbers/vocabulary'
import * as words from '../../../src/main/numbers/words'

const { PHONE_PARTS, ID_PARTS, ...lists } = words

/** Every list and every group of alternatives, each as its words. */
const groups: [name: string, written: string[]][] = [
  ...Object.entries(lists).map(([name, list]): [string, string[]] => [name, list.trim().split(/\s+/)]),
  ['PHONE_PARTS', PHONE_PARTS.split('|')],
  ...(ID_PARTS.match(/\((?:\?:|\?<!)[^)]*\)/g) ?? []).map((group, at): [string, string[]] => [
    `group ${at + 1} of ID_PARTS`,
    group.replace(/^\((?:\?:|\?<!)|\)$/g, '').split('|'),
  ]),
  ['ID_PARTS', ID_PARTS.replace(/\([^)]*\)[$]?/g, '').split('|')],
]

describe('the words that stand before numbers', () => {
  it('are all looked at', () => {
    expect(groups).toHaveLength(14)
    for (const [name, written] of groups) expect([name, written.length > 3]).toEqual([name, true])
  })

  it.each(groups)('stand in a list once, as they are compared: %s', (_, written) => {
    const folded = written.filter((word) => word !== '' && word !== '^').map(fold)
    expect(folded.filter((word, at) => folded.indexOf(word) < at)).toEqual([])
  })

  it.each(groups)('are written in lower case, and in Latin letters without diacritics: %s', (_, written) => {
    expect(written.filter((word) => word !== word.toLowerCase())).toEqual([])
    expect(written.filter((word) => /\p{Script=Latin}/u.test(word) && word !== fold(word))).toEqual([])
  })
})
