import { ATTRIBUTE_PAGE, type AttributeNode } from '../../preload/bridge'

/** No organisation's profile comes near these; a broken one must fill neither the memory nor the stack. */
const MOST_NODES = 20_000
const DEEPEST = 30

/** As many characters as the bridge takes of each. */
const LONGEST_PATH = 400
const LONGEST_NAME = 120
const LONGEST_VALUE = 400

/**
 * A profile as a flat tree: each branch is followed by what is in it, names in order, items of lists by their number.
 * Paths are written as views and `card.paths` take them. What is at or below one of the `hidden` paths, what is deeper
 * than 30 steps, and what comes after 20,000 attributes, is left out.
 */
export function attributeTree(entity: unknown, hidden: string[] = []): AttributeNode[] {
  const nodes: AttributeNode[] = []
  addBranch(nodes, entity, '', 0, new Set(hidden))
  return nodes
}

function addBranch(
  nodes: AttributeNode[],
  value: unknown,
  path: string,
  depth: number,
  hidden: ReadonlySet<string>,
): void {
  for (const [name, child] of entriesOf(value)) {
    if (nodes.length >= MOST_NODES) return
    const own = path === '' ? name : `${path}.${name}`
    if (own.length > LONGEST_PATH || hidden.has(own)) continue
    const children = depth + 1 < DEEPEST ? countOf(child) : 0
    const shown = children > 0 ? null : textOf(child)
    nodes.push({ path: own, name: name.slice(0, LONGEST_NAME), depth, value: shown, children })
    if (children > 0) addBranch(nodes, child, own, depth + 1, hidden)
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  return Array.isArray(value) ? entries : entries.sort(([one], [other]) => (one < other ? -1 : 1))
}

const countOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : 0

/** An object that has nothing in it, or lies too deep, is told by its brackets. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value).slice(0, LONGEST_VALUE)
  const inside = countOf(value) > 0 ? '…' : ''
  return Array.isArray(value) ? `[${inside}]` : `{${inside}}`
}

/**
 * A stretch of a tree, from the `from`th node of those that match, and how many match. Without a query all do; with one,
 * those whose path or value holds it, whatever the case, and the branches that they are in.
 */
export function attributePage(
  tree: AttributeNode[],
  query: string,
  from: number,
): { nodes: AttributeNode[]; total: number } {
  const matching = search(tree, query.trim().toLowerCase())
  const start = Math.max(0, Math.floor(from))
  return { nodes: matching.slice(start, start + ATTRIBUTE_PAGE), total: matching.length }
}

function search(tree: AttributeNode[], wanted: string): AttributeNode[] {
  if (wanted === '') return tree
  const found = new Set<AttributeNode>()
  const branches: AttributeNode[] = []
  for (const node of tree) {
    branches.length = node.depth
    branches.push(node)
    const isMatch = node.path.toLowerCase().includes(wanted) || (node.value ?? '').toLowerCase().includes(wanted)
    if (isMatch) for (const branch of branches) found.add(branch)
  }
  return tree.filter((node) => found.has(node))
}
