// Read before anything else when a softphone starts the app, so nothing is imported here.

/** A phone system by the name that the set-up guide gives it. */
export type PhoneSystem =
  | '3cx'
  | '3cx-server'
  | '8x8'
  | 'asterisk'
  | 'avaya'
  | 'bria'
  | 'desk-phone'
  | 'estos'
  | 'freepbx'
  | 'freeswitch'
  | 'innovaphone'
  | 'linphone'
  | 'ringotel'
  | 'samsung'
  | 'teams'
  | 'tsip'
  | 'wildix'
  | 'xarios'

/** What the panel says about it, in the agent's language: which setting to look at, and how the number is spelled there. */
export type PlaceholderAdvice =
  | `placeholder.${PhoneSystem}`
  /** Several phone systems spell it so: the one in use has left it as it was. */
  | 'placeholder.shared'
  /** It stands for something other than the caller's number, such as the name. */
  | 'placeholder.not-the-number'
  /** It has the shape of a placeholder, but of no phone system known here. */
  | 'placeholder.unknown'
  /** The operating system's own mark for a link: the handler of links was registered wrongly. */
  | 'placeholder.link-handler'

/** A placeholder that nobody filled in: as it was written, the phone systems that spell it so, and what to fix. */
export type Placeholder = { written: string; systems: PhoneSystem[]; advice: PlaceholderAdvice }

/** How one spelling is known. `number`: whether it stands for the caller's number there. */
type Spelling = { shape: RegExp; systems: PhoneSystem[]; number: boolean }

const spelling = (shape: RegExp, systems: PhoneSystem[], number = true): Spelling => ({ shape, systems, number })

/** From vendors' guides and public sources; where two systems share a shape, the closest spelling stands first. */
const SPELLINGS: Spelling[] = [
  spelling(/^%%CallerNumber%%$/i, ['8x8']),
  spelling(/^%%[a-z][\w ]*%%$/i, ['8x8'], false),
  spelling(/^%CallerNumber%$/i, ['3cx']),
  spelling(/^%(?:CallerDisplayName|CallerName|Agent\w*|Called\w*|DID)%$/i, ['3cx'], false),
  spelling(/^%Call\\(?:CallerContact\\Tel|Contact\\DisplayTel)%$/i, ['samsung']),
  spelling(/^%Call\\[\w\\]+%$/i, ['samsung'], false),
  spelling(/^\{phone\}$/i, ['teams']),
  spelling(/^\{CALLERNUM(?::\d{1,2})?\}$/i, ['wildix']),
  spelling(/^\{(?:CALLERNAME|USERNUM|USERNAME|CALLTYPE|TAGS)(?::\d{1,2})?\}$/i, ['wildix'], false),
  spelling(/^\{(?:cli|clie164)\}$/i, ['xarios']),
  spelling(/^\{(?:ddi|ddie164|prefixname|groupname)\}$/i, ['xarios'], false),
  spelling(/^\$\{CALLERID\((?:num|all)\)\}$/i, ['asterisk']),
  spelling(/^\$\{(?:CALLERID\(\w+\)|EXTEN|UNIQUEID)\}$/i, ['asterisk'], false),
  spelling(/^\$\{caller_id_number\}$/i, ['freeswitch']),
  spelling(/^\$\{(?:caller_id_name|destination_number|uuid)\}$/i, ['freeswitch'], false),
  spelling(/^\$caller\$$/i, ['ringotel']),
  spelling(/^(?:\$(?:caller_name|number|called|username|userid)\$|\[sip\.[\w-]+\])$/i, ['ringotel'], false),
  spelling(/^\$remote$/i, ['desk-phone']),
  spelling(/^\$(?:display_remote|local|display_local|active_user|active_url|call-id|mac|ip)$/i, ['desk-phone'], false),
  spelling(/^\$1$/, ['linphone']),
  spelling(/^\$2$/, ['linphone'], false),
  spelling(/^\$n$/, ['innovaphone']),
  spelling(/^\$[udc]$/, ['innovaphone'], false),
  spelling(/^\[Number\]$/, ['3cx-server', 'tsip', 'freepbx']),
  spelling(/^\[NUMBER\]$/, ['freepbx', '3cx-server', 'tsip']),
  spelling(/^\[number\]$/i, ['tsip', 'freepbx', '3cx-server']),
  spelling(/^\[name\]$/i, ['freepbx'], false),
  spelling(/^\[MaxLength\]$/i, ['3cx-server'], false),
  spelling(/^<Call\.NumberSC>$/i, ['estos']),
  spelling(/^<Call\.\w+>$/i, ['estos'], false),
  spelling(/^<m>$/i, ['avaya']),
  spelling(/^<[npvu]>$/i, ['avaya'], false),
  spelling(/^<number>$/i, ['bria']),
]

/** How the operating systems mark the place of a link in the command that opens it. */
const LINK_MARK = /^%[1lLuUfF]$/

/** Names between or after marks, as nearly every program writes a variable. */
const SHAPES = [
  /^%{1,2}[a-z_][\w .\\-]*%{1,2}$/i,
  /^\$?\{{1,3}\s*[a-z_][\w .:()-]*\}{1,3}$/i,
  /^\$[a-z_][\w.-]*\$?$/i,
  /^\$[1-9@*]$/,
  /^\[{1,2}[a-z_][\w .:-]*\]{1,2}$/i,
  /^<[a-z_][\w.:-]*>$/i,
  /^#\{[a-z_][\w.:]*\}$/i,
]

const LONGEST_PLACEHOLDER = 64

/**
 * Tells whether a text that a phone system handed over is a placeholder that it should have filled in. In: the text of a
 * link, command line or hook, also with `+`, quotes, `tel:` or a SIP host around the placeholder. Out: null for any other
 * text; numbers, names and addresses are none.
 */
export function recognisePlaceholder(text: string): Placeholder | null {
  if (text.length > 2 * LONGEST_PLACEHOLDER || !/[%${[<]/.test(text)) return null
  const whole = text.trim()
  const inner = withoutWrapping(whole)
  return whole.length > LONGEST_PLACEHOLDER ? null : (known(whole) ?? known(inner) ?? unknown(whole) ?? unknown(inner))
}

function withoutWrapping(text: string): string {
  return text
    .replace(/^["']+|["']+$/g, '')
    .replace(/^<(?=\w+:)|(?<=@.*)>$/g, '')
    .replace(/^(?:tel|callto|sips?):/i, '')
    .replace(/^\+/, '')
    .replace(/@[\w.:-]*$/, '')
}

function known(written: string): Placeholder | null {
  if (LINK_MARK.test(written)) return { written, systems: [], advice: 'placeholder.link-handler' }
  const found = SPELLINGS.find(({ shape }) => shape.test(written))
  return found ? { written, systems: [...found.systems], advice: adviceOn(found) } : null
}

function adviceOn({ systems, number }: Spelling): PlaceholderAdvice {
  const [only, ...others] = systems
  if (!number) return 'placeholder.not-the-number'
  return only && others.length === 0 ? `placeholder.${only}` : 'placeholder.shared'
}

/** A few words without a number: anything longer is a message that somebody would have the agent read. */
function isName(written: string): boolean {
  return !/\d{3}/.test(written) && written.split(/[\s_.-]+/).length <= 4
}

function unknown(written: string): Placeholder | null {
  return SHAPES.some((shape) => shape.test(written)) && isName(written)
    ? { written, systems: [], advice: 'placeholder.unknown' }
    : null
}
