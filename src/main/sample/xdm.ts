import type { XdmObject } from './records'

type FieldTree = Map<string, FieldTree>

/** Whether a value is an object with fields of its own, which lists are not. */
export function isXdmObject(value: unknown): value is XdmObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `newer` laid over `older`: objects field by field, everything else (lists too) replaced whole. */
export function mergeXdm(older: XdmObject, newer: XdmObject): XdmObject {
  const merged = Object.entries(newer).map(([name, value]): [string, unknown] => {
    const before = Object.hasOwn(older, name) ? older[name] : undefined
    return [name, isXdmObject(before) && isXdmObject(value) ? mergeXdm(before, value) : value]
  })
  return { ...older, ...Object.fromEntries(merged) }
}

/** The part of `entity` that the dotted paths in `fields` name, each with everything below it. */
export function projectXdm(entity: XdmObject, fields: string[]): XdmObject {
  const tree: FieldTree = new Map()
  for (const field of fields) addPath(tree, field.split('.'))
  const projected = project(entity, tree)
  return isXdmObject(projected) ? projected : {}
}

/** `entity` without what the dotted paths name. Nothing tells that it was there, but for a list's empty items. */
export function omitXdm(entity: XdmObject, paths: string[]): XdmObject {
  return paths.reduce<XdmObject>((left, path) => omitPath(left, path.split('.')), entity)
}

function omitPath(entity: XdmObject, [head, ...rest]: string[]): XdmObject {
  if (!head || !Object.hasOwn(entity, head)) return entity
  const { [head]: below, ...others } = entity
  const left = rest.length > 0 ? omitBelow(below, rest) : undefined
  return left === undefined ? others : { ...entity, [head]: left }
}

function omitBelow(value: unknown, path: string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => (isXdmObject(item) ? omitPath(item, path) : item))
  if (!isXdmObject(value)) return value
  const left = omitPath(value, path)
  return Object.keys(left).length > 0 ? left : undefined
}

/** An empty branch means "everything below", so a shorter path swallows the longer ones beside it. */
function addPath(tree: FieldTree, [head, ...rest]: string[]): void {
  if (!head) return
  const branch = tree.get(head)
  if (branch?.size === 0) return
  const next: FieldTree = rest.length > 0 && branch ? branch : new Map()
  tree.set(head, next)
  addPath(next, rest)
}

function project(value: unknown, tree: FieldTree): unknown {
  if (tree.size === 0) return value
  if (Array.isArray(value)) return value.map((item) => project(item, tree))
  if (!isXdmObject(value)) return undefined
  const kept = [...tree]
    .filter(([name]) => Object.hasOwn(value, name))
    .map(([name, branch]): [string, unknown] => [name, project(value[name], branch)])
    .filter(([, part]) => part !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
