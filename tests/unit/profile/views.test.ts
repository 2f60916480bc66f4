import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtInViews, LONGEST_VIEW, openViews, parseView, profileFields, viewOf } from '../../../src/main/profile'
import { fieldsOf, listsOf, timelineOf, type View } from '../../../src/main/profile/view'
import { eventFields } from '../../../src/main/profile/view-fields'
import { isFirstKey } from '../../../src/preload/locales/first'

const tiles = (...fields: object[]) => ({ kind: 'tiles', id: 'tiles', label: 'Tiles', fields })
const field = (change: object = {}) => ({ id: 'f', label: 'F', format: 'text', paths: ['a.b'], ...change })
const file = (change: object = {}) => ({ id: 'own', label: 'Own', sections: [tiles(field())], ...change })
const parse = (value: unknown) => parseView(JSON.stringify(value, null, 2))

/** What is wrong with a view, as path and message. */
function wrong(value: unknown): string[] {
  const parsed = parse(value)
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path} | ${message}`)
}

describe('a view file', () => {
  it('needs an id, a label and one section', () => {
    expect(parse(file())).toMatchObject({ ok: true, file: { id: 'own' } })
    expect(wrong({})).toEqual([
      'id | Expected a text; there is nothing.',
      'label | Expected a text of 1 to 80 characters, or an object of language tags with such texts; there is nothing.',
      'sections | Expected a list; there is nothing.',
    ])
  })

  it.each([
    ['an unknown key', file({ colour: 'red' }), 'colour | This key is not known here: "colour".'],
    [
      'an unknown format',
      file({ sections: [tiles(field({ format: 'colour' }))] }),
      'sections.0.fields.0.format | Expected one of the formats text,',
    ],
    [
      'an unknown kind',
      file({ sections: [{ kind: 'map', id: 'm', label: 'M' }] }),
      'sections.0.kind | Expected one of the kinds tiles,',
    ],
    [
      'a key of another format',
      file({ sections: [tiles(field({ currency: ['x'] }))] }),
      'sections.0.fields.0.currency | This key is not known here',
    ],
    [
      'a path with a comma',
      file({ sections: [tiles(field({ paths: ['a,b'] }))] }),
      'sections.0.fields.0.paths.0 | Expected a path such as',
    ],
    [
      'a path with an empty step',
      file({ sections: [tiles(field({ paths: ['a..b'] }))] }),
      'sections.0.fields.0.paths.0 | Expected a path such as',
    ],
    [
      'a path that is no text',
      file({ sections: [tiles(field({ paths: [3] }))] }),
      'sections.0.fields.0.paths.0 | Expected a text; found 3.',
    ],
    [
      'too many paths',
      file({ sections: [tiles(field({ paths: Array(21).fill('a') }))] }),
      'sections.0.fields.0.paths | Expected at most 20 items; found a list of 21.',
    ],
    [
      'too many tiles',
      file({ sections: [tiles(...Array.from({ length: 13 }, (_, index) => field({ id: `f${index}` })))] }),
      'sections.0.fields | Expected at most 12 items',
    ],
    [
      'an id twice',
      file({ sections: [tiles(field(), field())] }),
      'sections.0.fields.1.id | The id "f" is taken already, at sections.0.fields.0.id.',
    ],
    [
      'an id of a section for a field',
      file({ sections: [tiles(field({ id: 'tiles' }))] }),
      'sections.0.fields.0.id | The id "tiles" is taken already, at sections.0.id.',
    ],
    [
      'a compact place for nothing',
      file({ compact: [['f'], ['g']] }),
      'compact.1.0 | Expected the id of a field or list of this view; found "g".',
    ],
    ['a sixth compact place', file({ compact: Array(6).fill(['f']) }), 'compact | Expected at most 5 items'],
    [
      'a purchase of no list',
      file({ sections: [tiles({ id: 'p', label: 'P', format: 'last-purchase', list: 'l' })] }),
      'sections.0.fields.0.list | Expected the id of a list of this view; found "l".',
    ],
    [
      'thresholds upside down',
      file({ sections: [tiles(field({ format: 'score', thresholds: { medium: 80, high: 20 } }))] }),
      'sections.0.fields.0.thresholds | Expected medium to be no higher than high',
    ],
    [
      'two timelines',
      file({ sections: ['a', 'b'].map((id) => ({ kind: 'timeline', id, label: 'T' })) }),
      'sections.1 | A view has one timeline.',
    ],
    [
      'a kind of event there is not',
      file({ sections: [{ kind: 'timeline', id: 't', label: 'T', kinds: [{ type: 'a', kind: 'party' }] }] }),
      'sections.0.kinds.0.kind | Expected one of purchase,',
    ],
    ['no consent path', file({ consents: { call: [] } }), 'consents.call | Expected at least 1 item'],
    [
      'a label of no language',
      file({ label: {} }),
      'label | Expected a text of 1 to 80 characters, or an object of language tags',
    ],
    [
      'paths too long to ask for',
      file({
        sections: [
          {
            kind: 'fields',
            id: 's',
            label: 'S',
            fields: Array.from({ length: 20 }, (_, index) =>
              field({
                id: `f${index}`,
                paths: Array.from({ length: 20 }, (__, path) => `step${index}.with.p${path}.quite.long`),
              }),
            ),
          },
        ],
      }),
      'sections | The paths are too long to ask for',
    ],
  ])('has no %s', (_what, value, problem) => {
    const problems = wrong(value)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
  })

  it('is told line and column of what is wrong', () => {
    const text = `{\n  "id": "own",\n  "label": "Own",\r\n  "sections": [\n    { "kind": "tiles", "id": "t", "label": "T",\n      "fields": [{ "id": "f", "label": "F",\n        "format": "colour", "paths": [] }] }\n  ]\n}\n`
    expect(parseView(text)).toMatchObject({
      ok: false,
      problems: [{ line: 7, column: 19, path: 'sections.0.fields.0.format' }],
    })
  })

  it.each([
    ['', 1, 1, 'value expected'],
    ['{ "id": "a", }', 1, 14, 'property name expected'],
    ['{ // no\n }', 1, 3, 'invalid comment token'],
    ['{\n "id": "a"\n "label": "b" }', 3, 2, 'comma expected'],
    ['[1] [2]', 1, 5, 'end of file expected'],
    ['{"id": "a\n"}', 1, 8, 'unexpected end of string'],
  ])('is strict JSON: %j', (text, line, column, said) => {
    const parsed = parseView(text)
    expect(parsed).toMatchObject({ ok: false, problems: [{ line, column }] })
    expect(JSON.stringify(parsed)).toContain(said)
  })

  it('has no key twice, since the last one would silently win', () => {
    const parsed = parseView(
      '{"id":"a","label":"A",\n"label":"B","sections":[{"kind":"timeline","id":"t","label":"T"}]}',
    )
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ line: 2, column: 1, path: 'label', message: 'This key is there twice: "label".' }],
    })
  })

  it('may begin with a byte order mark, as editors on Windows write it', () => {
    expect(parseView(`\uFEFF${JSON.stringify(file())}`).ok).toBe(true)
  })

  it('is neither longer nor deeper than any view, and says so without being read', () => {
    expect(parseView(' '.repeat(LONGEST_VIEW + 1))).toMatchObject({ ok: false, problems: [{ path: '' }] })
    for (const text of ['['.repeat(90_000), '{"a":'.repeat(18_000), `{"id": "${'['.repeat(50_000)}"}`])
      expect(parseView(text).ok).toBe(false)
    expect(parse(file({ label: '[[[[{{{{'.repeat(9) })).ok).toBe(true)
  })

  it('cannot reach what every object has', () => {
    expect(parseView('{"__proto__": {"polluted": 1}, "id": "a"}')).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ path: '__proto__' })]),
    })
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('of whatever text is a view or has problems, and never throws', () => {
    const good = JSON.stringify(file())
    const bitten = fc
      .tuple(fc.nat(good.length), fc.nat(12), fc.string())
      .map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length))
    const values = fc.jsonValue().map((value) => JSON.stringify(file({ sections: value, compact: value })))
    fc.assert(
      fc.property(fc.oneof(fc.string(), bitten, values, fc.json()), (text) => {
        const parsed = parseView(text)
        if (parsed.ok) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const { line, column, message } of parsed.problems) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(message).not.toMatch(/undefined|\[object/)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the labels of a view', () => {
  const labelled = (language: string): View => {
    const parsed = parse(file({ label: { en: 'Own', de: 'Eigene', 'pt-BR': 'Própria' } }))
    if (!parsed.ok) throw new Error('not a view')
    return viewOf(parsed.file, language)
  }

  it.each([
    ['de', 'Eigene'],
    ['de-CH', 'Eigene'],
    ['DE-ch', 'Eigene'],
    ['pt-BR', 'Própria'],
    ['fr', 'Own'],
    ['', 'Own'],
  ])('are in the language %s, or the nearest there is: %s', (language, label) => {
    expect(labelled(language).label).toBe(label)
  })
})

describe('the built-in views', () => {
  const views = ['support', 'sales'].map((id) => builtInViews.named(id, 'en'))

  it.each(views.map((view) => [view.id, view] as const))('%s covers what an agent asks about', (_id, view) => {
    const ids = [...fieldsOf(view), ...listsOf(view)].map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'lifetimeValue',
        'churn',
        'conversion',
        'loyalty',
        'lastPurchase',
        'recentPurchases',
        'campaignTouches',
        'openOrders',
        'openCarts',
        'subscriptions',
        'email',
        'phone',
        'address',
        'birthDate',
      ]),
    )
    expect(view.sections.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['words', 'timeline']))
    expect(view.consents.map(({ purpose }) => purpose)).toEqual(
      expect.arrayContaining(['call', 'marketing', 'personalize']),
    )
    expect(view.compact.length).toBeGreaterThanOrEqual(4)
  })

  it.each(views.map((view) => [view.id, view] as const))('%s names its parts in words', (id, view) => {
    const labels = view.sections.flatMap((section) => [
      section.label,
      ...('fields' in section ? section.fields.map(({ label }) => label) : []),
    ])
    for (const label of labels) expect([label, isFirstKey(`field.${label}`)]).toEqual([label, true])
    expect(isFirstKey(`view.${id}`)).toBe(true)
  })

  it.each(views.map((view) => [view.id, view] as const))('%s keeps contact details and selling apart', (_id, view) => {
    const marked = (mark: 'sensitive' | 'sales') => fieldsOf(view).filter((each) => each[mark])
    expect(marked('sensitive').map(({ id }) => id)).toEqual(['email', 'phone', 'address', 'birthDate', 'loyaltyNumber'])
    expect(marked('sales').map(({ id }) => id)).toEqual(['conversion'])
    expect(view.sections.filter(({ sales }) => sales).map(({ id }) => id)).toEqual(['campaignTouches'])
  })

  it('ask for short addresses', () => {
    for (const view of views) {
      expect(profileFields(view).join().length).toBeLessThan(2_500)
      expect(eventFields(view).join().length).toBeLessThan(1_500)
      for (const path of [...profileFields(view), ...eventFields(view)]) expect(path).not.toMatch(/\.\d+(\.|$)/)
    }
  })
})

describe('view files in folders', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'callside-views-'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  const put = async (folder: string, name: string, value: unknown) => {
    await mkdir(join(root, folder), { recursive: true })
    await writeFile(join(root, folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  }
  const open = (...folders: string[]) => openViews(folders.map((folder) => join(root, folder)))

  it('join the built-in ones, and one of a later folder wins', async () => {
    await put('own', 'a.json', file({ id: 'a', label: 'Mine' }))
    await put('own', 'b.json', file({ id: 'b', label: 'B' }))
    await put('it', 'z.json', file({ id: 'a', label: 'IT' }))
    await put('it', 'support.json', file({ id: 'support', label: 'Our support' }))
    const views = await open('own', 'it')
    expect(views.list('en')).toEqual([
      { id: 'support', label: 'Our support' },
      { id: 'sales', label: 'sales' },
      { id: 'a', label: 'IT' },
      { id: 'b', label: 'B' },
    ])
    expect(views.named('a', 'en').label).toBe('IT')
    expect(views.named('nobody', 'en').label).toBe('Our support')
    expect(views.faults()).toEqual([])
  })

  it('that are none are faults, and leave the others as they are', async () => {
    await put('own', 'broken.json', '{')
    await put('own', 'good.json', file())
    await put('own', 'huge.json', ' '.repeat(LONGEST_VIEW * 5))
    await put('own', 'notes.txt', '{')
    await mkdir(join(root, 'own/folder.json'))
    await symlink('/dev/zero', join(root, 'own/zero.json'))
    const views = await open('own', 'not-there')
    expect(views.list('en').map(({ id }) => id)).toEqual(['support', 'sales', 'own'])
    expect(views.faults().map(({ file: path }) => path.slice(root.length))).toEqual([
      '/own/broken.json',
      '/own/folder.json',
      '/own/huge.json',
      '/own/zero.json',
    ])
    expect(views.faults()[0]?.problems[0]).toMatchObject({ line: 1, column: 2 })
  })

  it('are 20 at most, and those beyond are told', async () => {
    for (let index = 10; index < 35; index += 1) await put('own', `${index}.json`, file({ id: `v${index}` }))
    const views = await open('own')
    expect(views.list('en')).toHaveLength(20)
    expect(views.faults()).toHaveLength(7)
  })
})

describe('the guide to views', () => {
  it('has examples that are views', async () => {
    const guide = await readFile(new URL('../../../docs/views.md', import.meta.url), 'utf8')
    const blocks = [...guide.matchAll(/```(\w+)( view)?\n(.*?)```/gs)]
    expect(blocks.filter(([, , view]) => view)).toHaveLength(2)
    for (const [, language, view, text = ''] of blocks) {
      expect([language, view]).toEqual(['json', ' view'])
      const parsed = parseView(text)
      expect(parsed.ok ? [] : parsed.problems).toEqual([])
    }
  })

  it('shows every format, every kind of section and every key that a field can have', async () => {
    const guide = await readFile(new URL('../../../docs/views.md', import.meta.url), 'utf8')
    const { FIELD_FORMATS, SECTION_KINDS } = await import('../../../src/main/profile/view-file')
    for (const word of [...FIELD_FORMATS, ...SECTION_KINDS]) expect(guide).toContain(`| \`${word}\` |`)
    expect(timelineOf(builtInViews.named('support', 'en'))).not.toBeNull()
  })
})
