import * as tls from 'node:tls'
import { createSecureContext, type DetailedPeerCertificate, type SecureContext, TLSSocket } from 'node:tls'

/** Who issued a certificate, in words, and until when it is good (ISO 8601). */
export type CertificateFacts = { issuer: string; validTo: string }

/**
 * The authorities to trust: the runtime's own list, the operating system's where the runtime offers it, and the extra ones
 * (PEM). They are named one by one, since the runtime's own context also holds those of `NODE_EXTRA_CA_CERTS`, which
 * anybody can set who starts the app; only machine policy may add any.
 */
export function trustedAuthorities(extra: string[]): SecureContext {
  return createSecureContext({ ca: [...new Set([...tls.rootCertificates, ...systemAuthorities(), ...extra])] })
}

/** Node offers the system's store from 22.15 on; older ones, Electron 25 among them, know their own list only. */
function systemAuthorities(): string[] {
  const read: unknown = Reflect.get(tls, 'getCACertificates')
  if (typeof read !== 'function') return []
  try {
    const found: unknown = read('system')
    return Array.isArray(found) ? found.filter((pem): pem is string => typeof pem === 'string') : []
  } catch {
    return []
  }
}

/** What a connection's certificate says; null without TLS, and for a resumed session that repeats no certificate. */
export function certificateOf(socket: unknown): CertificateFacts | null {
  if (!(socket instanceof TLSSocket)) return null
  const { issuer, valid_to }: Partial<DetailedPeerCertificate> = socket.getPeerCertificate(true)
  const until = new Date(valid_to ?? '')
  if (!issuer || Number.isNaN(until.getTime())) return null
  const names = [issuer.CN, issuer.O].filter((name) => name !== undefined)
  return { issuer: names.flat().join(', '), validTo: until.toISOString() }
}

/** OpenSSL's and Node's codes for a certificate that is not to be trusted (Node's documentation of `tls`, X509 errors). */
const CERTIFICATE_CODES = new Set([
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_TLS_CERT_ALTNAME_FORMAT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'HOSTNAME_MISMATCH',
  'PATH_LENGTH_EXCEEDED',
  'INVALID_CA',
  'INVALID_PURPOSE',
])

/** Whether an error code says that the certificate is the trouble. */
export function isCertificateCode(code: string): boolean {
  return CERTIFICATE_CODES.has(code) || /^(ERROR_IN_)?CERT_/.test(code) || code === 'UND_ERR_PRX_TLS'
}
