/** What the doctor checks, what it finds and what to do about it; and why machine policy is not followed. */
export const enDoctor = {
  'doctor.name.settings': 'Settings',
  'doctor.name.keychain': 'Keychain',
  'doctor.name.network': 'Network',
  'doctor.name.token': 'Sign-in',
  'doctor.name.permissions': 'Permissions',
  'doctor.name.sandbox': 'Sandbox',
  'doctor.name.namespaces': 'Identity namespaces',
  'doctor.name.merge-policy': 'Merge policy',
  'doctor.name.capabilities': 'What the organisation has',
  'doctor.name.edge': 'Edge lookups',
  'doctor.name.usage': 'Usage',
  'doctor.name.lookup': 'A lookup',

  'doctor.unchecked': 'Not checked: an earlier check failed.',
  'doctor.more': { one: '{count} more', other: '{count} more' },

  'doctor.told.no-answer': 'No answer from {host}: {what}.',
  'doctor.told.not-sent': 'Nothing was sent to {host}, which is not trusted.',
  'doctor.told.answered': 'The platform answered with {what}.',
  'doctor.told.platform': 'the platform',
  'doctor.told.address': 'an address',

  'doctor.advice.403025':
    'Check the organisation id, and that the credential has an Experience Platform product profile.',
  'doctor.advice.certificate':
    'The network may inspect TLS: have IT add its certificate authority to the system’s store, or name it in machine policy as connection.certificateFile.',
  'doctor.advice.captive-portal': 'Sign in to the network in a browser, then run the check again.',
  'doctor.advice.proxy': 'Check the proxy’s address, and that it lets Adobe’s hosts through.',
  'doctor.advice.proxy-sign-in':
    'Put the proxy’s sign-in into the keychain: service Callside, account proxy/<host>, as name:password.',
  'doctor.advice.circuit-open': 'Callside pauses after repeated failures: wait a little and run the check again.',
  'doctor.advice.host': 'Use Adobe’s own hosts, or have machine policy name the host in connection.trustedHosts.',
  'doctor.advice.ENOTFOUND':
    'Check the address in connection.endpoints, DNS and, where the network needs one, the proxy.',
  'doctor.advice.no-secret': 'Start Callside and connect again.',
  'doctor.advice.too-large': 'Ask for fewer fields: set lookup.fields to "view".',
  'doctor.advice.credentials-rejected':
    'Check client id and client secret in the Adobe Developer Console, then connect again.',
  'doctor.advice.not-permitted': 'Have an administrator add the credential to a role with the permission for this.',
  'doctor.advice.not-licensed': 'Ask the Adobe account team whether the organisation is licensed for this API.',
  'doctor.advice.merge-policy': 'Set lookup.mergePolicyId to a merge policy of the organisation.',
  'doctor.advice.unreachable': 'Check network, proxy and firewall for {host}.',
  'doctor.advice.rate-limited': 'Wait a little and run the check again.',
  'doctor.advice.other': 'Run the check again; if it stays, give code and request id to Adobe support.',

  'doctor.settings.broken': 'settings.json: {detail}',
  'doctor.settings.broken.advice': 'Mend the file, or start Callside: it keeps it aside and goes on with defaults.',
  'doctor.settings.policy.advice': 'Have an administrator mend the policy file and who may write it.',
  'doctor.settings.refused-host': 'settings.json points to {host}, which is not trusted. Nothing was sent there.',
  'doctor.settings.certificate':
    'The certificate file that machine policy names could not be read: its certificates are not trusted.',
  'doctor.settings.certificate.advice':
    'Have an administrator correct connection.certificateFile, or make the file readable for this user.',
  'doctor.settings.none': 'No connection is configured.',
  'doctor.settings.none.advice': 'Start Callside and connect.',
  'doctor.settings.sample': 'Connected to the sample platform on this machine.',
  'doctor.settings.connected': 'Connected to {organization}, sandbox {sandbox} ({hosts}).',

  'doctor.keychain.sample': 'The sample platform needs no stored secret.',
  'doctor.keychain.nothing': 'Nothing is stored yet.',
  'doctor.keychain.good': 'The client secret is in the keychain.',
  'doctor.keychain.memory': 'The client secret is kept for this run alone.',
  'doctor.keychain.locked': 'The keychain is locked.',
  'doctor.keychain.locked.advice': 'Unlock it and try again.',
  'doctor.keychain.unavailable': 'No keychain answers.',
  'doctor.keychain.unavailable.advice': 'Start the desktop’s keychain service (libsecret).',
  'doctor.keychain.missing': 'No client secret is stored for these hosts.',

  'doctor.usage.calls': {
    one: '{count} profile call today and {month} this month, counted on this computer.',
    other: '{count} profile calls today and {month} this month, counted on this computer.',
  },
  'doctor.usage.limits': 'Lookups are limited to {minute} a minute, {hour} an hour and {day} a day.',

  'doctor.network.direct': 'Requests go directly, without a proxy.',
  'doctor.network.proxy': 'Requests go through the proxy {proxy}.',
  'doctor.network.no-certificate': 'No certificate was seen.',
  'doctor.network.certificate': 'The certificate of {host} is by {issuer} and good until {until}.',
  'doctor.network.certificate-ended': 'The certificate of {host}, by {issuer}, ended on {until}.',
  'doctor.network.certificate.advice': 'Have whoever runs the proxy or the host renew the certificate before it ends.',
  'doctor.network.clock-unknown': 'The clocks could not be compared.',
  'doctor.network.clock-good': 'The clock agrees with the platform’s.',
  'doctor.network.clock-ahead.seconds': {
    one: 'This computer’s clock is {count} second ahead of the platform’s.',
    other: 'This computer’s clock is {count} seconds ahead of the platform’s.',
  },
  'doctor.network.clock-ahead.minutes': {
    one: 'This computer’s clock is {count} minute ahead of the platform’s.',
    other: 'This computer’s clock is {count} minutes ahead of the platform’s.',
  },
  'doctor.network.clock-behind.seconds': {
    one: 'This computer’s clock is {count} second behind the platform’s.',
    other: 'This computer’s clock is {count} seconds behind the platform’s.',
  },
  'doctor.network.clock-behind.minutes': {
    one: 'This computer’s clock is {count} minute behind the platform’s.',
    other: 'This computer’s clock is {count} minutes behind the platform’s.',
  },
  'doctor.network.clock.advice': 'Set this computer’s clock, or have it follow a time server.',

  'doctor.token.good': 'An access token was issued.',

  'doctor.permissions.unread': 'The credential’s permissions could not be read.',
  'doctor.permissions.unread.advice': 'Compare the credential’s role with the list in the documentation by hand.',
  'doctor.permissions.good': 'The credential may do what lookups need, and nothing beyond.',
  'doctor.permissions.lacking': 'The credential lacks {names}.',
  'doctor.permissions.lacking.advice': 'In Permissions, add to the credential’s role: {names}.',
  'doctor.permissions.optional': 'Optional: {names}.',
  'doctor.permissions.too-much': 'The credential can do more than look up: {names}.',
  'doctor.permissions.too-much.advice':
    'Take those permissions out of its role, so that whoever steals it can change nothing.',
  'doctor.permissions.without.graph': 'Without {name} linked identities are not shown.',
  'doctor.permissions.without.policies': 'Without {name} this check cannot see the merge policies.',
  'doctor.permissions.without.sandboxes': 'Without {name} this check cannot see the sandbox.',

  'doctor.sandbox.good': 'The sandbox {name} is there and active.',
  'doctor.sandbox.missing': 'The credential does not see a sandbox {name}.',
  'doctor.sandbox.missing.advice':
    'It sees: {names}. Set connection.sandbox, or add the sandbox to the credential’s role.',
  'doctor.none': 'none',

  'doctor.namespaces.missing': 'The organisation has no namespace {names}.',
  'doctor.namespaces.missing.advice': 'Set lookup.identities to namespaces that hold phone numbers there.',
  'doctor.namespaces.good': 'All namespaces exist: {names}.',
  'doctor.namespaces.spelled': '{code} (configured as {asked})',
  'doctor.namespaces.profiles': { one: '{name} with {count} profile', other: '{name} with {count} profiles' },
  'doctor.namespaces.uncounted': 'How many profiles each has could not be read.',
  'doctor.namespaces.empty.advice':
    'By the platform’s daily report no profile has an identity in {names}: nobody is found by it.',
  'doctor.namespaces.strangers.advice':
    'lookup.personNamespaces names {names}, which the organisation does not have: customers whose profiles were joined by mistake are not told apart.',

  'doctor.policies.all': 'The organisation has: {names}.',
  'doctor.policies.none': 'none for profiles',
  'doctor.policies.no-default': 'No default merge policy is visible.',
  'doctor.policies.no-default.advice': 'Set lookup.mergePolicyId to a merge policy.',
  'doctor.policies.missing': 'There is no merge policy {id}.',
  'doctor.policies.missing.advice': 'Correct lookup.mergePolicyId: it must be for profiles.',
  'doctor.policies.apart-missing.advice': 'Correct lookup.unstitchedMergePolicyId.',
  'doctor.policies.apart-joins': 'The merge policy {name} of lookup.unstitchedMergePolicyId joins identities.',
  'doctor.policies.apart-joins.advice': 'Name one whose identity stitching is None.',
  'doctor.policies.default': 'Lookups use the merge policy {name}, the organisation’s default.',
  'doctor.policies.named': 'Lookups use the merge policy {name}, not the organisation’s default.',
  'doctor.policies.unjoined': 'It joins no identities: only what was stored under the number itself is shown.',
  'doctor.policies.apart': 'Profiles that were joined by mistake are taken apart by {name}.',
  'doctor.policies.not-on-edge': 'It is not active on the edge.',
  'doctor.policies.not-on-edge.advice':
    'The edge answers by another policy than the hub: make the policy active on the edge, or name one that is.',

  'doctor.capabilities.hub': 'Profiles at the hub: {state}.',
  'doctor.capabilities.events': 'Events: {state}.',
  'doctor.capabilities.audiences': 'Audience names: {state}.',
  'doctor.capabilities.identityGraph': 'Linked identities: {state}.',
  'doctor.capabilities.datasets': 'Dataset names: {state}.',
  'doctor.capabilities.edge': 'Profiles at the edge: {state}.',
  'doctor.capabilities.yes': 'yes',
  'doctor.capabilities.no': 'no',
  'doctor.capabilities.unknown': 'unknown',
  'doctor.capabilities.unknown-why': 'unknown ({why})',
  'doctor.capabilities.learnt': '{state}, learnt {at} UTC',
  'doctor.capabilities.unconfirmed': '{state}, learnt {at} UTC and not confirmed now ({why})',
  'doctor.capabilities.no-hub.advice':
    'Where its permissions are in order, ask the Adobe account team: looking profiles up by API may need Real-Time CDP Ultimate, and has to be switched on.',
  'doctor.capabilities.edge-alone': 'Callers are looked up at the edge alone.',
  'doctor.capabilities.doubt.advice': 'Not everything could be asked for.',
  'doctor.capabilities.unclear.advice': 'The hub gave no clear answer: run the check again.',

  'doctor.edge.off': 'Edge lookups are off.',
  'doctor.edge.no-datastream': 'Edge lookups are on ({mode}), but no datastream is named.',
  'doctor.edge.no-datastream.advice':
    'Set connection.edge.datastreamId to the id of a datastream with the service Adobe Experience Platform.',
  'doctor.edge.no-policy': 'The datastream answered, but no merge policy is active on the edge.',
  'doctor.edge.no-policy.advice':
    'Make a merge policy active on the edge and have the audiences of the destination use it.',
  'doctor.edge.good': 'The datastream answered a lookup ({mode}).',
  'doctor.edge.active': 'Active on the edge: {names}.',
  'doctor.edge.recorded': 'The call may have been recorded as an event without content.',
  'doctor.edge.no-lookup': 'The datastream answered, but it looks nobody up.',
  'doctor.edge.no-lookup.advice':
    'In the datastream switch Personalization Destinations on, and connect it to a destination of the kind Custom Personalization With Attributes.',
  'doctor.edge.no-write.advice': 'Give the credential’s role write access to the sandbox of the datastream.',
  'doctor.edge.bad-request.advice': 'Check connection.edge.datastreamId and the namespace asked for.',

  'doctor.lookup.good': 'A lookup of a fictional number was answered.',

  'doctor.policy.not-opened': 'Machine policy is not followed: it cannot be opened.',
  'doctor.policy.not-a-file': 'Machine policy is not followed: it is not a file.',
  'doctor.policy.not-owned': 'Machine policy is not followed: it is not owned by the administrator.',
  'doctor.policy.writable': 'Machine policy is not followed: it can be written by others.',
  'doctor.policy.folder-writable': 'Machine policy is not followed: it lies in a folder that others can write.',
  'doctor.policy.too-large': 'Machine policy is not followed: it is too large.',
  'doctor.policy.not-read': 'Machine policy is not followed: it cannot be read.',
  'doctor.policy.not-json': 'Machine policy is not followed: it is not JSON.',
  'doctor.policy.wrong': 'Machine policy is not followed: it is wrong at {at}.',
  'doctor.policy.root': 'its root',
  'doctor.policy.kept': 'What it said before still holds.',
  'doctor.policy.refused': 'The settings that it locks are not in force.',
} as const
