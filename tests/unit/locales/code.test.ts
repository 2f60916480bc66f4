import { expect, it } from 'vitest'
import { en } from '../../../src/preload/locales/en'
import { isNode, lineAt, type Node, readSources, type Source } from '../source'

/** Attributes whose content a person reads or hears. */
const READ_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'errorMessage',
  'label',
  'placeholder',
  'textValue',
  'title',
])

/** Properties whose content Electron shows in menus, dialogs and notifications. */
const READ_PROPERTIES = new Set(['body', 'buttonLabel', 'label', 'nameFieldLabel', 'sublabel', 'title', 'toolTip'])

/** The name of the app is the same in every language; a component may take the key of a text for its label. */
const isAllowed = (text: string): boolean => text === 'Callside' || Object.hasOwn(en, text)

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !isAllowed(text.trim())

const sources = readSources()

it('the pages hold no text of their own', () => {
  expect(sources.flatMap(textsInPage)).toEqual([])
})

it('menus, dialogs and notifications hold no text of their own', () => {
  const desktop = sources.filter(({ path }) => path.startsWith('src/main/desktop/'))
  expect(desktop.flatMap(textsInMenus)).toEqual([])
})

it('would see such texts', () => {
  const page = { path: 'a.tsx', text: '', nodes: [{ type: 'JSXText', start: 0, value: ' Hello ' }] }
  expect(textsInPage(page)).toHaveLength(1)
})

function textsInPage(source: Source): string[] {
  return source.nodes.flatMap((node) => {
    if (node.type === 'JSXText') return found(source, node, node.value)
    if (node.type !== 'JSXAttribute' || !isNode(node.name) || !isNode(node.value)) return []
    return READ_ATTRIBUTES.has(String(node.name.name)) ? found(source, node, node.value.value) : []
  })
}

function textsInMenus(source: Source): string[] {
  if (!source.text.includes("from 'electron'")) return []
  return source.nodes.flatMap((node) => {
    if (node.type !== 'Property' || !isNode(node.key) || !isNode(node.value)) return []
    return READ_PROPERTIES.has(String(node.key.name)) ? found(source, node, node.value.value) : []
  })
}

function found({ path, text }: Source, node: Node, words: unknown): string[] {
  return typeof words === 'string' && hasWords(words) ? [`${path}:${lineAt(text, node.start)} ${words.trim()}`] : []
}
