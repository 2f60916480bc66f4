import type { XdmObject } from './records'
import { isXdmObject } from './xdm'

/** Fields whose own keys are data: ids of audiences, codes of namespaces. */
const maps = new Set(['segmentMembership', 'identityMap'])

/** The union schema of entities, told from one that has every field: properties with titles and XDM types. */
export function describeUnion(entity: XdmObject): XdmObject {
  return { type: 'object', properties: { ...propertiesOf(entity), identityMap: describeMap('identityMap') } }
}

function propertiesOf(entity: XdmObject): XdmObject {
  return Object.fromEntries(Object.entries(entity).map(([name, value]) => [name, describe(name, value)]))
}

function describe(name: string, value: unknown): XdmObject {
  if (maps.has(name)) return describeMap(name)
  const title = titleOf(name)
  if (Array.isArray(value)) return { title, type: 'array', 'meta:xdmType': 'array', items: describe(name, value[0]) }
  if (isXdmObject(value)) {
    return { title, type: 'object', 'meta:xdmType': 'object', properties: propertiesOf(value) }
  }
  if (typeof value === 'boolean') return { title, type: 'boolean', 'meta:xdmType': 'boolean' }
  if (typeof value === 'number') return { title, type: 'number', 'meta:xdmType': 'number' }
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
  return isTime
    ? { title, type: 'string', format: 'date-time', 'meta:xdmType': 'date-time' }
    : { title, type: 'string', 'meta:xdmType': 'string' }
}

function describeMap(name: string): XdmObject {
  return { title: titleOf(name), type: 'object', 'meta:xdmType': 'map', additionalProperties: { type: 'object' } }
}

/** `mobilePhone` becomes `Mobile phone`. */
function titleOf(name: string): string {
  const words = name
    .replace(/^_/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
