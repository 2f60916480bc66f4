import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** The files of Adobe's that describe what Callside uses (AdobeDocs/experience-platform-apis, static/swagger-specs). */
export const fileNames = [
  'profile',
  'segmentation',
  'identity-service',
  'sandbox',
  'access-control',
  'catalog',
  'edge-network-api-reference',
] as const
export type FileName = (typeof fileNames)[number]

/** Where the files are, or why they are not there. They belong to Adobe, so no copy is part of the project. */
export type Folder = { path: string } | { missing: string }

const beside = resolve(fileURLToPath(import.meta.url), '../../../../../shared/platform/openapi')

/** The folder that CALLSIDE_OPENAPI names, or else the one that may lie beside the checkout. */
export function findFolder(env: NodeJS.ProcessEnv = process.env): Folder {
  const path = env.CALLSIDE_OPENAPI || beside
  const absent = fileNames.map((name) => `${name}.yaml`).filter((file) => !existsSync(join(path, file)))
  if (absent.length === 0) return { path }
  return {
    missing: `Adobe's OpenAPI files are not here: set CALLSIDE_OPENAPI to a folder with ${absent.join(', ')}`,
  }
}

/** One OpenAPI document as parsed, the path of its server (`/data/core`), and how many places were mended in it. */
export type OpenApiFile = { name: FileName; base: string; document: OpenApiDocument; mended: Mended }
export type Mended = { references: number; maps: number }

export type Schema = { [keyword: string]: unknown }
export type Parameter = { name: string; in: string; required?: boolean; schema?: Schema }
export type Content = Record<string, { schema?: Schema }>
export type Operation = {
  parameters?: unknown[]
  requestBody?: unknown
  responses: Record<string, unknown>
  security?: Record<string, unknown>[]
}
export type OpenApiDocument = {
  servers: { url: string }[]
  paths: Record<string, Record<string, unknown>>
  components: Record<string, Record<string, unknown>>
}

/** Reads one file and mends it in memory. */
export function readOpenApi(folder: string, name: FileName): OpenApiFile {
  const document = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as OpenApiDocument
  const mended = { references: 0, maps: 0 }
  mend(document, mended)
  return { name, base: basePath(document), document, mended }
}

/** The servers are written with a variable in the host, and not always with a scheme; only the path counts here. */
function basePath(document: OpenApiDocument): string {
  const url = document.servers[0]?.url ?? ''
  return url.replace(/^[a-z]*:?\/\/[^/]+/, '').replace(/\/$/, '')
}

/**
 * Two of the files can't be resolved as they are published. segmentation.yaml refers to an organisation's own union
 * schema by a web address that nobody can load, which can be any object; sandbox.yaml has a slip in a local reference.
 * And where an answer is a map by id, some files list their example's ids as if those were the only ones.
 */
function mend(value: unknown, mended: Mended): void {
  if (typeof value !== 'object' || value === null) return
  const node = value as { $ref?: unknown; type?: unknown; properties?: object; additionalProperties?: unknown }
  if (typeof node.$ref === 'string' && /^https?:.*__union$/.test(node.$ref)) {
    delete node.$ref
    node.type = 'object'
    mended.references += 1
  } else if (typeof node.$ref === 'string' && node.$ref.startsWith('/#components/')) {
    node.$ref = node.$ref.replace('/#', '#/')
    mended.references += 1
  }
  const listed = Object.entries(node.properties ?? {})
  if (listed.length > 0 && listed.every(([name]) => UUID.test(name))) {
    node.additionalProperties = listed[0]?.[1]
    delete node.properties
    mended.maps += 1
  }
  for (const inner of Object.values(value)) mend(inner, mended)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a local reference points at, or the value itself where it is none. */
export function resolveReference(document: OpenApiDocument, value: unknown): unknown {
  const reference = (value as { $ref?: unknown } | undefined)?.$ref
  if (typeof reference !== 'string') return value
  const keys = reference.replace(/^#\//, '').split('/')
  const names = keys.map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))
  const found = names.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document)
  if (found === undefined) throw new Error(`${reference} is not in the file`)
  return resolveReference(document, found)
}
