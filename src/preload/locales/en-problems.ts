/** What went wrong: a title, what it means, what to do, and whom to ask; then what single codes mean. */
export const enProblems = {
  'problem.not-configured.title': 'Callside isn’t connected yet',
  'problem.not-configured.meaning': 'There is no complete connection to Experience Platform, so nothing was looked up.',
  'problem.not-configured.todo': 'Open Connection and fill in what is missing.',
  'problem.not-configured.whom': 'Your IT team has the organisation, client ID and client secret.',

  'problem.credentials-rejected.title': 'The platform refused the credentials',
  'problem.credentials-rejected.meaning': 'Adobe did not accept the client ID and secret that Callside sent.',
  'problem.credentials-rejected.todo': 'Check the client ID and enter the client secret again.',
  'problem.credentials-rejected.whom':
    'Your IT team can see in the Adobe Developer Console whether the secret was renewed.',

  'problem.not-permitted.title': 'The platform refused this credential',
  'problem.not-permitted.meaning': 'Adobe knows the credential, but it may not read customer profiles here.',
  'problem.not-permitted.todo': 'Ask for the permission. Trying again won’t help until it is there.',
  'problem.not-permitted.whom': 'Your IT team can add the credential to a role with View Profiles.',

  'problem.not-licensed.title': 'Profile lookup isn’t part of this licence',
  'problem.not-licensed.meaning':
    'Adobe says that the organisation has no licence for what was asked. It says nothing about the customer.',
  'problem.not-licensed.todo': 'Nothing on your side. Trying again won’t help.',
  'problem.not-licensed.whom':
    'Your administrator can ask the organisation’s Adobe account team what the licence covers.',

  'problem.limit-reached.title': 'Your lookup limit is reached',
  'problem.limit-reached.meaning': 'Callside stops after a set number of lookups, to protect customers’ data.',
  'problem.limit-reached.todo': 'Go on without a card for now; the limit frees itself as time passes.',
  'problem.limit-reached.whom': 'Your IT team sets the limit.',

  'problem.merge-policy.title': 'The merge policy doesn’t work',
  'problem.merge-policy.meaning': 'The platform doesn’t know the merge policy that Callside was told to use.',
  'problem.merge-policy.todo': 'Nothing on your side. Trying again won’t help.',
  'problem.merge-policy.whom': 'Your IT team can correct “mergePolicyId” in Callside’s settings.',

  'problem.too-many-identities.title': 'This number is tied to too many identities',
  'problem.too-many-identities.meaning':
    'The platform won’t join so many records into one profile. It is often a shared line.',
  'problem.too-many-identities.todo': 'Ask who is calling and search by other means.',
  'problem.too-many-identities.whom': 'Your data team can look at the identity graph of this number.',

  'problem.rate-limited.title': 'The platform is busy',
  'problem.rate-limited.meaning': 'The organisation sent more requests than the platform takes at once.',
  'problem.rate-limited.todo': 'Wait a moment, then try again.',
  'problem.rate-limited.whom': 'If it happens often, tell your IT team.',

  'problem.unreachable.title': 'The platform can’t be reached',
  'problem.unreachable.meaning': 'No usable answer came back. The network, a proxy or the service may be down.',
  'problem.unreachable.todo': 'Check that you are online, then try again.',
  'problem.unreachable.whom': 'If other pages open, ask your IT team whether a firewall blocks the host.',

  'problem.timeout.title': 'The platform took too long',
  'problem.timeout.meaning': 'No answer came in time, so Callside stopped waiting.',
  'problem.timeout.todo': 'Try again; the next answer is often quick.',
  'problem.timeout.whom': 'If it happens often, tell your IT team.',

  'problem.unexpected-response.title': 'The platform’s answer wasn’t understood',
  'problem.unexpected-response.meaning': 'Something came back that Callside can’t read, so it shows nothing.',
  'problem.unexpected-response.todo': 'Try again.',
  'problem.unexpected-response.whom': 'If it stays, give your IT team the code and the request below.',

  'problem.code.401013':
    'Adobe answered 401013: the access token isn’t valid. Callside asks for a fresh one on the next try.',
  'problem.code.403000': 'Adobe answered 403000: no client ID (API key) arrived.',
  'problem.code.403003': 'Adobe answered 403003: it doesn’t know this client ID (API key).',
  'problem.code.403010': 'Adobe answered 403010: no access token arrived.',
  'problem.code.403025':
    'Adobe answered 403025: this credential has no product profile in this organisation. It says nothing about the customer.',
  'problem.code.400003': 'Adobe answered 400003: the organisation ID is missing.',
  'problem.code.unknown-sandbox': 'The credential doesn’t see a sandbox of this name.',
  'problem.code.no-secret': 'No client secret is stored for these addresses.',
  'problem.code.host': 'An address is not one of Adobe’s, so nothing was sent there.',
  'problem.code.answered-by-another-policy':
    'The platform answered with another merge policy than the one it was asked for, so nothing is shown.',
  'problem.code.not-the-platform': 'Something that isn’t Experience Platform answered at this address.',
  'problem.code.invalid_client': 'Adobe doesn’t accept this pair of client ID and client secret.',
  'problem.code.invalid_scope': 'Adobe doesn’t accept one of the scopes.',

  'problem.code.not-at-edge.title': 'The edge doesn’t know this caller',
  'problem.code.not-at-edge':
    'Lookups at the hub aren’t part of the licence, so only the edge was asked. It keeps a profile for 14 days without activity, so the caller may still be a customer.',
  'problem.code.not-at-edge.todo': 'Ask who is calling and search by other means.',

  'problem.code.circuit-open.title': 'Callside is waiting before it asks again',
  'problem.code.circuit-open': 'Several requests in a row got no answer, so nothing is sent for a moment.',
  'problem.code.circuit-open.todo': 'Wait until the button is ready, then try again.',
  'problem.code.captive-portal.title': 'This network wants you to sign in first',
  'problem.code.captive-portal': 'The network’s sign-in page answered in place of the platform.',
  'problem.code.captive-portal.todo': 'Open any page in your browser, sign in to the network, then try again.',
  'problem.code.captive-portal.whom': 'If no sign-in page appears, ask your IT team.',
  'problem.code.certificate.title': 'The connection can’t be trusted',
  'problem.code.certificate':
    'The certificate that was offered isn’t from an authority this computer trusts, so nothing was sent.',
  'problem.code.certificate.todo': 'Nothing on your side. Trying again won’t help.',
  'problem.code.certificate.whom': 'Your IT team can give Callside the network’s own certificate authority.',
  'problem.code.proxy-sign-in.title': 'The proxy wants a sign-in',
  'problem.code.proxy-sign-in':
    'The network’s proxy asks for a name and password. None are stored, or they were not accepted.',
  'problem.code.proxy-sign-in.todo': 'Have the proxy’s sign-in stored in this computer’s keychain.',
  'problem.code.proxy-sign-in.whom': 'Your IT team knows the proxy and its sign-in.',
  'problem.code.proxy.title': 'The proxy didn’t pass the request on',
  'problem.code.proxy': 'Requests leave this network through a proxy, and it gave no way to the platform.',
  'problem.code.proxy.whom': 'If it stays, ask your IT team about the proxy.',
  'problem.code.too-large': 'The answer was larger than Callside accepts, so it was dropped.',
  'problem.code.ENOTFOUND': 'The host’s name wasn’t found: the computer may be offline, or the address is wrong.',
  'problem.code.EAI_AGAIN': 'The host’s name couldn’t be looked up: the computer may be offline.',
  'problem.code.ECONNREFUSED': 'The host was found, but it takes no connections at this address.',
  'problem.code.ECONNRESET': 'The connection broke off before the whole answer was there.',
  'problem.code.ENETUNREACH': 'There is no way to the host from this network.',
  'problem.code.EHOSTUNREACH': 'There is no way to the host from this network.',
  'problem.code.per-minute': 'The lookups for this minute are used up. The limit protects customers’ data.',
  'problem.code.per-hour': 'The lookups for this hour are used up. The limit protects customers’ data.',
  'problem.code.per-day': 'The lookups for today are used up. The limit protects customers’ data.',
  'problem.code.links': 'Links may start one lookup every two seconds, and this one came too soon.',
  'problem.code.links.title': 'Too many lookups from links',
  'problem.code.links.todo': 'Wait a moment, then try again.',

  'problem.action.connection': 'Open Connection',
  'problem.retry-in': 'Try again in {time}',
  'problem.possible-again': 'It is possible again at {time}.',
  'problem.after': 'Given up after {time}',
  'problem.detail.code': 'Code',
  'problem.detail.status': 'Status',
  'problem.detail.request': 'Request',
  'problem.detail.host': 'Host',
} as const
