import type { Problem } from '../../../preload/bridge'

/** What happened, in words: who answered with which problem, or that nobody answered. */
export function toldBy({ kind, code, host }: Problem): string {
  const named = code ? ` (${code})` : ''
  if (kind === 'unreachable' || kind === 'timeout') return `No answer from ${host ?? 'the platform'}: ${kind}${named}.`
  if (code === 'host') return `Nothing was sent to ${host ?? 'an address'}, which is not trusted.`
  return `The platform answered with ${kind}${named}.`
}

/** What an administrator can do about a problem. */
export function adviceFor(problem: Problem): string {
  return (problem.code && BY_CODE[problem.code]) || byKind(problem)
}

const BY_CODE: Record<string, string> = {
  '403025': 'Check the organisation id, and that the credential has an Experience Platform product profile.',
  certificate:
    'The network may inspect TLS: have IT add its certificate authority to the system’s store, or name it in machine policy as connection.certificateFile.',
  'captive-portal': 'Sign in to the network in a browser, then run the check again.',
  proxy: 'Check the proxy’s address, and that it lets Adobe’s hosts through.',
  'proxy-sign-in':
    'Put the proxy’s sign-in into the keychain: service Callside, account proxy/<host>, as name:password.',
  'circuit-open': 'Callside pauses after repeated failures: wait a little and run the check again.',
  host: 'Use Adobe’s own hosts, or have machine policy name the host in connection.trustedHosts.',
  ENOTFOUND: 'Check the address in connection.endpoints, DNS and, where the network needs one, the proxy.',
  'no-secret': 'Start Callside and connect again.',
  'too-large': 'Ask for fewer fields: set lookup.fields to "view".',
}

function byKind({ kind, host }: Problem): string {
  switch (kind) {
    case 'credentials-rejected':
      return 'Check client id and client secret in the Adobe Developer Console, then connect again.'
    case 'not-permitted':
      return 'Have an administrator add the credential to a role with the permission for this.'
    case 'not-licensed':
      return 'Ask the Adobe account team whether the organisation is licensed for this API.'
    case 'merge-policy':
      return 'Set lookup.mergePolicyId to a merge policy of the organisation.'
    case 'unreachable':
    case 'timeout':
      return `Check network, proxy and firewall for ${host ?? 'the platform'}.`
    case 'rate-limited':
      return 'Wait a little and run the check again.'
    default:
      return 'Run the check again; if it stays, give code and request id to Adobe support.'
  }
}
