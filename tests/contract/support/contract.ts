import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import {
  type Content,
  fileNames,
  type OpenApiFile,
  type Operation,
  type Parameter,
  readOpenApi,
  resolveReference,
  type Schema,
} from './files'
import { undeclaredNames } from './names'

/** A request as it was on the wire: `target` is the path with its query, header names are in lower case. */
export type WireRequest = { method: string; target: string; headers: Record<string, string>; body: string }

/** A point in which a request or an answer is not what the file says, such as `query limit` or `body ids/0`. */
export type Violation = { at: string; message: string }

/** One operation of one file. `name` is its method and whole path, as in `GET /data/core/ups/access/entities`. */
export type Located = { file: OpenApiFile; template: string; name: string; operation: Operation }

/** All files together, read in memory. */
export type Contract = {
  files: OpenApiFile[]
  /** The operation for a method and path; a template without parameters wins over one with. */
  find(method: string, path: string): Located | undefined
  checkRequest(request: WireRequest): Violation[]
  checkAnswer(located: Located, answer: { status: number; body: unknown }): Violation[]
}

/** Headers that HTTP itself or every client and proxy adds; no API lists them. */
const HTTP_HEADERS = new Set([
  'host',
  'connection',
  'accept',
  'accept-encoding',
  'user-agent',
  'content-length',
  'transfer-encoding',
])

/** Reads all files of a folder. */
export function readContract(folder: string): Contract {
  const files = fileNames.map((name) => readOpenApi(folder, name))
  const validators = createValidators(files)
  const find = (method: string, path: string) => findOperation(files, method, path)
  return {
    files,
    find,
    checkRequest(request) {
      const located = find(request.method, pathOf(request))
      if (!located) return [{ at: 'path', message: `${request.method} ${pathOf(request)} is in none of the files` }]
      return [
        ...checkQuery(request, located, validators),
        ...checkHeaders(request, located),
        ...checkBody(request, located, validators),
      ]
    },
    checkAnswer(located, { status, body }) {
      const declared = located.operation.responses[status] ?? located.operation.responses.default
      if (!declared) return [{ at: `status ${status}`, message: 'is not declared' }]
      const { content = {} } = resolveReference(located.file.document, declared) as { content?: Content }
      return checkContent(located, content, body, validators)
    },
  }
}

/** The path of a request without its query. */
export function pathOf({ target }: Pick<WireRequest, 'target'>): string {
  return target.split('?')[0] ?? ''
}

function findOperation(files: OpenApiFile[], method: string, path: string): Located | undefined {
  const fitting = files.flatMap((file) =>
    Object.entries(file.document.paths).flatMap(([template, item]): Located[] => {
      const operation = item[method.toLowerCase()] as Operation | undefined
      const whole = file.base + template
      return operation && fits(whole, path) ? [{ file, template, name: `${method} ${whole}`, operation }] : []
    }),
  )
  const variables = ({ template }: Located) => template.split('{').length
  return fitting.sort((one, other) => variables(one) - variables(other))[0]
}

function fits(template: string, path: string): boolean {
  const wanted = template.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => segment === given[index] || (/^\{.+\}$/.test(segment) && given[index] !== ''))
  )
}

/** The parameters of an operation and of its path, and the headers that its security schemes stand for. */
function parametersOf({ file, template, operation }: Located): Parameter[] {
  const onPath = (file.document.paths[template]?.parameters ?? []) as unknown[]
  const listed = [...onPath, ...(operation.parameters ?? [])].map(
    (parameter) => resolveReference(file.document, parameter) as Parameter,
  )
  const schemes = (operation.security ?? []).flatMap(Object.keys).map((name) => {
    const scheme = file.document.components.securitySchemes?.[name] as { type: string; name: string } | undefined
    return { name: scheme?.type === 'apiKey' ? scheme.name : 'authorization', in: 'header', required: true }
  })
  return [...listed, ...schemes]
}

function checkQuery({ target }: WireRequest, located: Located, validators: Validators): Violation[] {
  const query = target.slice(pathOf({ target }).length + 1)
  const declared = parametersOf(located).filter((parameter) => parameter.in === 'query')
  const given = [...new URLSearchParams(query)]
  const absent = declared.filter((parameter) => parameter.required && !given.some(([name]) => name === parameter.name))
  return [
    ...given.flatMap(([name, value]) => {
      const parameter = declared.find((candidate) => candidate.name === name)
      if (!parameter) return [{ at: `query ${name}`, message: 'is not declared' }]
      const validate = validators(located.file, parameter.schema ?? {})
      validate(asTyped(value, parameter.schema))
      return (validate.errors ?? []).map((error) => ({ at: `query ${name}`, message: messageOf(error) }))
    }),
    ...absent.map(({ name }) => ({ at: `query ${name}`, message: 'is required' })),
    ...(query.includes('+') ? [{ at: 'query', message: 'has a bare plus sign, which means a space' }] : []),
  ]
}

/** A query holds text; what reads as the declared type counts as being of it. */
function asTyped(value: string, schema?: Schema): unknown {
  if (schema?.type === 'boolean') return value === 'true' || value === 'false' ? value === 'true' : value
  const isNumber = schema?.type === 'number' || schema?.type === 'integer'
  return isNumber && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
}

function checkHeaders({ headers, body }: WireRequest, located: Located): Violation[] {
  const declared = parametersOf(located).filter((parameter) => parameter.in === 'header')
  const names = new Set(declared.map(({ name }) => name.toLowerCase()))
  // OpenAPI leaves the content type to the media types of the body.
  if (located.operation.requestBody && body !== '') names.add('content-type')
  const unknown = Object.keys(headers).filter((name) => !names.has(name) && !HTTP_HEADERS.has(name))
  const absent = declared.filter(({ name, required }) => required && !headers[name.toLowerCase()])
  return [
    ...unknown.map((name) => ({ at: `header ${name}`, message: 'is not declared' })),
    ...absent.map(({ name }) => ({ at: `header ${name.toLowerCase()}`, message: 'is required' })),
  ]
}

function checkBody({ headers, body }: WireRequest, located: Located, validators: Validators): Violation[] {
  const declared = resolveReference(located.file.document, located.operation.requestBody) as
    | { content: Content; required?: boolean }
    | undefined
  if (!declared) return body === '' ? [] : [{ at: 'body', message: 'is not declared' }]
  if (body === '') return declared.required ? [{ at: 'body', message: 'is required' }] : []
  const type = headers['content-type']?.split(';')[0]?.trim() ?? ''
  if (!declared.content[type] && !declared.content['*/*'])
    return [{ at: 'header content-type', message: `${type} is not declared` }]
  return checkContent(located, declared.content, JSON.parse(body), validators)
}

/** Holds a body against the schema, and every name in it against the names that the schema declares. */
function checkContent({ file }: Located, content: Content, body: unknown, validators: Validators): Violation[] {
  const schema = (content['application/json'] ?? content['*/*'] ?? Object.values(content)[0])?.schema
  if (!schema) return []
  const validate = validators(file, schema)
  validate(body)
  return [
    ...(validate.errors ?? []).map(asViolation),
    ...undeclaredNames(file.document, schema, body).map((at) => ({ at: `body ${at}`, message: 'is not declared' })),
  ]
}

function asViolation(error: ErrorObject): Violation {
  return { at: `body ${error.instancePath.slice(1)}`.trim(), message: messageOf(error) }
}

function messageOf({ message = 'is not valid', params }: ErrorObject): string {
  return 'allowedValues' in params ? `${message}: ${params.allowedValues}` : message
}

type Validators = (file: OpenApiFile, schema: Schema) => ValidateFunction

/** Compiles a schema where it stands, with the components that it refers to; compiled ones are kept. */
function createValidators(files: OpenApiFile[]): Validators {
  const compiled = new Map<Schema, ValidateFunction>()
  const engines = new Map(
    files.map((file) => {
      const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, validateFormats: true })
      addFormats(ajv)
      return [file.name, ajv]
    }),
  )
  return (file, schema) => {
    const known = compiled.get(schema)
    if (known) return known
    const engine = engines.get(file.name)
    if (!engine) throw new Error(`${file.name} was not read`)
    const validate = engine.compile({ ...schema, components: file.document.components })
    compiled.set(schema, validate)
    return validate
  }
}
