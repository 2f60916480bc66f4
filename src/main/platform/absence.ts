import type { HttpAnswer } from './http'
import { asObject, asText, isObject } from './reading'

/** Where an error body has its code: the gateway's, the profile service's hybrid, OAuth's, and problem+json's `type`. */
const CODES = ['error_code', 'error-code', 'errorCode', 'error', 'type']

/**
 * Whether an error body is the profile service's own word that nobody is there (Adobe's profile file): `{statusCode}` of
 * 404 without a code, its words "XDM objects not found", or an empty object. The gateway and the services behind it
 * answer 404 too, for a path that is not there, and name a code: that says nothing about the caller.
 */
export function saysNobody(body: unknown): boolean {
  if (!isObject(body) || CODES.some((key) => Object.hasOwn(body, key))) return false
  const text = asText(body.message) ?? asText(body.title) ?? ''
  if (Object.keys(body).length === 0 || /xdm objects? not found/i.test(text)) return true
  return Number(body.statusCode) === 404 && !/^UPS-[A-Z]+-\d/.test(text)
}

/** Whether a 404 says that none of the audiences asked for is there (Adobe's segmentation file, `bulk-get`). */
export function saysNoAudience({ status, body }: HttpAnswer): boolean {
  if (status !== 404) return false
  const { type, title, message } = asObject(body)
  if (/\/UPAPI-113\d{3}-404$/.test(asText(type) ?? '')) return true
  const text = asText(title) ?? asText(message) ?? ''
  return saysNobody(body) || (isObject(body) && !Object.hasOwn(body, 'error_code') && NO_AUDIENCE.test(text))
}

const NO_AUDIENCE = /^(?:the (?:audience )?entity .+ is not found|none of the requested audiences could be found)/i
