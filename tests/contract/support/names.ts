import { type OpenApiDocument, resolveReference, type Schema } from './files'

type Shape = { names: Map<string, Schema>; others: Schema | boolean }

/**
 * The paths of all names in a body that its schema doesn't list. JSON Schema lets unknown names pass unless told
 * otherwise, and Adobe's files never tell otherwise: a slip in a name would stay unseen. Objects without any listed
 * name are free, as is whatever `additionalProperties` allows.
 */
export function undeclaredNames(document: OpenApiDocument, schema: Schema, value: unknown, path = ''): string[] {
  const parts = partsOf(document, schema)
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => (part.items ? [part.items as Schema] : []))
    if (items.length === 0) return []
    return value.flatMap((item, index) => undeclaredNames(document, { allOf: items }, item, join(path, String(index))))
  }
  if (typeof value !== 'object' || value === null) return []
  const { names, others } = shapeOf(parts)
  if (names.size === 0 && others === false) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const declared = names.get(name) ?? others
    if (declared === false) return [join(path, name)]
    return declared === true ? [] : undeclaredNames(document, declared, inner, join(path, name))
  })
}

/** A schema and all that it is composed of. Alternatives count together: the validator says which one fits. */
function partsOf(document: OpenApiDocument, schema: Schema): Schema[] {
  const resolved = resolveReference(document, schema) as Schema
  const inner = [resolved.allOf, resolved.oneOf, resolved.anyOf].flatMap((list) => (list ?? []) as Schema[])
  return [resolved, ...inner.flatMap((part) => partsOf(document, part))]
}

function shapeOf(parts: Schema[]): Shape {
  const names = new Map<string, Schema>()
  let others: Schema | boolean = false
  for (const part of parts) {
    for (const [name, declared] of Object.entries((part.properties ?? {}) as Record<string, Schema>)) {
      const known = names.get(name)
      names.set(name, known ? { anyOf: [known, declared] } : declared)
    }
    others = (part.additionalProperties as Schema | boolean | undefined) ?? others
  }
  return { names, others }
}

const join = (path: string, name: string) => (path === '' ? name : `${path}/${name}`)
