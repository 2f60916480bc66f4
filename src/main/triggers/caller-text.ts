// Read before anything else when a softphone starts the app, so nothing is imported here.

/** `"Name" <sip:...>`, and nothing else beside it: in a longer text other numbers count too. */
const NAMED = /^(?:"[^"]*"\s*|[^"<>]*)<((?:sips?|tel):[^<>]*)>(?:;[^<>]*)?$/i

/**
 * The caller as a text that `numbers` understands. In: what a phone system calls the caller, one of `+1%20415%20...`,
 * `sip:user@host;params`, `"Name" <sip:...>`, `tel:...` or anything else. Of a SIP address only the user part stays: a
 * host may look like a number too, and belongs to nobody who calls. Out: '' for an address without a user.
 */
export function callerText(written: string): string {
  const text = written.trim()
  const address = NAMED.exec(text)?.[1] ?? text
  const [, scheme = '', body = ''] = /^["'<]*(sips?|tel|callto):(.*)$/is.exec(address) ?? []
  if (scheme === '') return decodeSigns(text)
  return /^sip/i.test(scheme) ? sipUser(body) : dialledText(body)
}

/** What a `tel:` or `callto:` link dials. In: what follows the scheme. Out: text for `numbers`. */
export function dialledText(body: string): string {
  const written = /^(?:\/\/)?([^?]*)/s.exec(body)?.[1] ?? ''
  const dialled = decodeSigns(written.replace(/\/+$/, '').replace(/\+type=\w*$/i, '')).trim()
  // Only as a URI is a local number completed by what stands beside it.
  return /;phone-context=/i.test(dialled) ? `tel:${dialled}` : dialled
}

function sipUser(body: string): string {
  const address = body.replace(/^\/\//, '')
  const at = address.lastIndexOf('@')
  if (at >= 0) return decodeSigns(address.slice(0, at).split(':', 1)[0] ?? '').trim()
  const bare = decodeSigns(/^[^;?>"']*/.exec(address)?.[0] ?? '').trim()
  return bare.includes('.') ? '' : bare
}

/** Decodes the percent-encoded ASCII signs alone: no other bytes belong to a number, and "%Ca" may begin a placeholder. */
function decodeSigns(text: string): string {
  return text.replace(/%([2-6][0-9a-f]|7[0-9a-e])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
