import { createHash } from 'node:crypto'
import { autoLaunchPattern, networkPattern } from './origins.mjs'

/**
 * @typedef {Record<string, string[] | { protocol: string, allowed_origins: string[] }[]>} Policies by their names
 *
 * @typedef {object} Browser
 * @property {string} name
 * @property {string[]} linux the folders it reads policies from
 * @property {string} registry
 * @property {string} payload its preferences on macOS
 */

/** @type {Browser[]} */
const BROWSERS = [
  {
    name: 'chrome',
    linux: ['etc/opt/chrome/policies/managed', 'etc/chromium/policies/managed'],
    registry: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
    payload: 'com.google.Chrome',
  },
  {
    name: 'edge',
    linux: ['etc/opt/edge/policies/managed'],
    registry: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
    payload: 'com.microsoft.Edge',
  },
]

/**
 * What Chrome and Edge need to know to open Callside for these origins without asking, and unless `linksOnly` to let them
 * reach this computer's own network addresses. Of the latter two policies the first is for versions before 146, which know
 * no other, and allows the local network too; the second stands above it where it is known.
 *
 * @param {string[]} origins as `readOrigin` gives them
 * @param {{ linksOnly?: boolean }} [wishes]
 * @returns {Policies}
 */
export function bridgePolicies(origins, { linksOnly = false } = {}) {
  const network = origins.map(networkPattern)
  return {
    AutoLaunchProtocolsFromOrigins: [{ protocol: 'callside', allowed_origins: origins.map(autoLaunchPattern) }],
    ...(linksOnly ? {} : { LocalNetworkAccessAllowedForUrls: network, LoopbackNetworkAllowedForUrls: network }),
  }
}

/**
 * The same policies in every form that the browsers read: path and content of each file.
 *
 * @param {Policies} policies
 * @returns {{ path: string, content: string }[]}
 */
export function policyFiles(policies) {
  const json = `${JSON.stringify(policies, null, 2)}\n`
  return BROWSERS.flatMap((browser) => [
    ...browser.linux.map((folder) => ({ path: `linux/${folder}/callside.json`, content: json })),
    { path: `windows/callside-${browser.name}.reg`, content: registryFile(browser, policies) },
    { path: `macos/callside-${browser.name}.mobileconfig`, content: profileFile(browser, policies) },
  ])
}

/**
 * A registry file replaces values of the same name, so a list that is there already has to be joined by hand.
 *
 * @param {Browser} browser
 * @param {Policies} policies
 */
function registryFile({ registry }, policies) {
  const values = []
  const lists = []
  for (const [name, value] of Object.entries(policies)) {
    const texts = value.filter((item) => typeof item === 'string')
    if (texts.length === 0) values.push(`"${name}"=${registryText(JSON.stringify(value))}`)
    else lists.push('', `[${registry}\\${name}]`, ...texts.map((text, at) => `"${at + 1}"=${registryText(text)}`))
  }
  const lines = ['Windows Registry Editor Version 5.00', '', `[${registry}]`, ...values, ...lists, '']
  return lines.join('\r\n')
}

/** @param {string} text */
function registryText(text) {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}

/**
 * A configuration profile. Its ids follow from what it is for, so that a newer one replaces it.
 *
 * @param {Browser} browser
 * @param {Policies} policies
 */
function profileFile({ name, payload }, policies) {
  const id = `callside.bridge.${name}`
  const browser = {
    PayloadType: payload,
    PayloadIdentifier: `${id}.policies`,
    PayloadUUID: uuidOf(`${id}.policies`),
    PayloadVersion: 1,
    ...policies,
  }
  const profile = {
    PayloadType: 'Configuration',
    PayloadIdentifier: id,
    PayloadUUID: uuidOf(id),
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadDisplayName: `Callside in ${name === 'edge' ? 'Microsoft Edge' : 'Google Chrome'}`,
    PayloadContent: [browser],
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...plist(profile, ''),
    '</plist>',
    '',
  ].join('\n')
}

/**
 * @param {unknown} value
 * @param {string} indent
 * @returns {string[]}
 */
function plist(value, indent) {
  if (typeof value === 'number') return [`${indent}<integer>${value}</integer>`]
  if (typeof value === 'string') return [`${indent}<string>${escapeXml(value)}</string>`]
  const inner = `${indent}  `
  if (Array.isArray(value))
    return [`${indent}<array>`, ...value.flatMap((item) => plist(item, inner)), `${indent}</array>`]
  const entries = Object.entries(/** @type {Record<string, unknown>} */ (value))
  const lines = entries.flatMap(([key, item]) => [`${inner}<key>${escapeXml(key)}</key>`, ...plist(item, inner)])
  return [`${indent}<dict>`, ...lines, `${indent}</dict>`]
}

/** @param {string} text */
function escapeXml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** @param {string} name */
function uuidOf(name) {
  const hex = createHash('sha256').update(name).digest('hex')
  // Version 8: made by a rule of one's own.
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return parts.join('-').toUpperCase()
}
