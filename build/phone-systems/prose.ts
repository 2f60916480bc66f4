/** The beginning of docs/phone-systems.md. */
export const INTRODUCTION = `# Phone systems

How a phone system has Callside open when it rings. The same guides are in the app: menu, *Phone system…*. There the lines
hold this computer's own paths and ports, *Simulate an incoming call* tries them, and *What arrived* shows byte by byte what
the phone system sent and what was made of it.

*Tested* means that the tests of this project run it, with what the guide names. *Documented, not tested* means that it was
read in the vendor's documentation. *Not confirmed* means that some part was not found in a source to rely on. Everything
that was run ran on Linux (Debian 12, Electron 25.1.1); nothing was run on Windows or macOS, or against a phone system in
the cloud.

| Way in | What it can tell | Turned on |
|---|---|---|
| a program: \`callside lookup --from NAME -- NUMBER\` | number, and what the phone system adds: call id, phase, direction, line, queue | always |
| a link: \`callside://lookup?phone=NUMBER\` | the same | where the system opens these links with Callside |
| the [bridge page](bridge-page.md), for what takes https addresses only | the same, as it opens such a link | the same |
| the HTTP hook: \`POST /calls\` | the same | *HTTP hook*, off by default |
| baresip's control port | number, call id, phase, direction, line | *Listen to baresip*, off by default |
| \`tel:\` and \`callto:\` links | the number to be dialled | *Links that dial a number*, off by default |

A call that is reported several times, or by several ways, is one call. Without a phase it rings; without a direction it
comes in. Calls that the agent makes show only where *Show outgoing calls too* is on. A caller who hides the number arrives
as \`anonymous\`, \`unknown\`, \`withheld\` or the like, or as nothing at all: the panel says so, and nothing is looked up.
Extensions and service numbers are not looked up either.`

/**
 * What the ways in take and answer. In: a call that is posted with curl, as a block of code.
 */
export const REFERENCE = (curl: string): string => `## The program

\`\`\`
callside lookup --from NAME [--call-id ID] [--phase ringing|answered|ended] [--direction inbound|outbound]
                [--did NUMBER] [--queue NAME] -- NUMBER
\`\`\`

What follows the two dashes is the number, whatever it begins with; \`sip:\` addresses, \`tel:\` links, \`%20\`, \`00\` and
quotes around it are understood. Nothing that arrives is ever given to a shell. A call id, line or queue that is empty or an
unfilled placeholder is left out; an unknown phase or direction is refused, since the end of a call must not open a card.

The program hands over to the Callside that runs and ends. A softphone that waits for it rings later by as long as that
takes: MicroSIP waits at most ten seconds. \`npm run bench\` measures a second start beside an empty Electron main process.

## Links

\`callside://lookup?phone=...\` takes \`source\`, \`did\`, \`callId\`, \`phase\`, \`direction\` and \`queue\` as well, each at most
once and percent-encoded; a raw \`+\` that begins the number is understood. Anything else in a link is passed over. Links
longer than 2,048 characters, with control characters, quotes or dashes as a command line has them, or with another link
inside are refused, and the panel says why.

## The HTTP hook

\`POST http://127.0.0.1:4455/calls\` with a token, from programs on this computer alone. *Copy token* puts the token on the
clipboard; it is kept in the system's keychain, as \`listener/hook\`.

${curl}

| Field | What it is |
|---|---|
| \`number\` | text, required: the other side's number as the phone system has it; empty where the caller hides it |
| \`callId\` | text: the phone system's own id, the same in every report of a call |
| \`phase\` | \`ringing\` (where nothing is said), \`answered\` or \`ended\` |
| \`direction\` | \`inbound\` (where nothing is said) or \`outbound\` |
| \`did\` | text: the line that was called |
| \`queue\` | text: the queue's name |

Texts have at most 256 characters, the body at most 16 kB. A field that is none of these is refused, so that a misspelt one
is noticed.

| Answer | When |
|---|---|
| 204 | taken |
| 400 \`{"error":"not-json"}\` or \`{"error":"field","field":NAME}\` | the body isn't JSON in UTF-8, or that field is missing, wrong or unknown |
| 401 \`{"error":"wrong-token"}\` | no token, or another one |
| 403 \`{"error":"not-from-here"}\` | a web page asks (there is an Origin), or the Host isn't this computer |
| 404, 405, 413 | another path, another method, too large a body |
| 429 \`{"error":"too-many"}\` | more than 30 requests in ten seconds; Retry-After says when to go on |

## Listening to baresip

Callside connects to \`ctrl_tcp\` on 127.0.0.1 and listens; it never sends anything. Where nothing answers it tries again
after half a second, then after twice that, up to every thirty seconds. Debian's baresip 1.0.0 rings without a sound card; it
needs \`account.so\`, \`menu.so\` and a codec such as \`g711.so\`, and tells neither the address that was called nor the
caller's contact, so the line is the account.`
