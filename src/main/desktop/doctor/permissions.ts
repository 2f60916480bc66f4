import { toldBy } from './advice'
import { type Examined, failed, good, listed, type Verdict, warning, within } from './check'

/** `without` says what is lost without an optional permission; null where lookups need it. */
type Need = { any: string[]; entry: string; category: string; without: string | null }

const PROFILES = ['view-profiles', 'manage-profiles']

/**
 * What a credential needs, by any one of these permissions: names as the access control service has them (Adobe's Access
 * Control file), entry and category as the role editor shows them. In that file viewing profiles includes audiences and
 * merge policies.
 */
const NEEDED: Need[] = [
  { any: PROFILES, entry: 'View Profiles', category: 'Profile Management', without: null },
  {
    any: ['view-segments', 'manage-segments', ...PROFILES],
    entry: 'View Segments',
    category: 'Profile Management',
    without: null,
  },
  {
    any: ['view-identity-namespaces', 'manage-identity-namespaces'],
    entry: 'View Identity Namespaces',
    category: 'Identity Management',
    without: null,
  },
  {
    any: ['view-identity-graph'],
    entry: 'View Identity Graph',
    category: 'Identity Management',
    without: 'linked identities are not shown',
  },
  {
    any: ['view-merge-policies', 'manage-merge-policies', ...PROFILES],
    entry: 'View Merge Policies',
    category: 'Profile Management',
    without: 'this check cannot see the merge policies',
  },
  {
    any: ['view-sandboxes', 'manage-sandboxes'],
    entry: 'View Sandboxes',
    category: 'Sandbox Administration',
    without: 'this check cannot see the sandbox',
  },
]

const BEYOND_LOOKING = /^(manage|delete|export|reset|activate|evaluate|execute|write)-/
const NAMED_AT_MOST = 5

/** Whether the credential may do what lookups need, and nothing that they don't. */
export async function checkPermissions({ platform }: Examined): Promise<Verdict> {
  const answer = await within((call) => platform.permissions(call))
  // Lookups do not need to know their own permissions: what they lack shows in the checks that follow.
  if (!answer.ok)
    return {
      ...warning(
        `The credential’s permissions could not be read. ${toldBy(answer.problem)}`,
        'Compare the credential’s role with the list in the documentation by hand.',
      ),
      error: answer.problem,
    }
  return judge(answer.value)
}

function judge(permissions: string[]): Verdict {
  const held = new Set(permissions)
  const lacking = NEEDED.filter(({ any }) => !any.some((name) => held.has(name)))
  const needed = lacking.filter(({ without }) => without === null)
  const optional = lacking.filter(({ without }) => without !== null)
  const beyond = permissions.filter((name) => BEYOND_LOOKING.test(name))
  const tooMuch = `The credential can do more than look up: ${listed(beyond, NAMED_AT_MOST)}.`
  const takeAway = 'Take those permissions out of its role, so that whoever steals it can change nothing.'
  if (needed.length > 0) {
    const missing = `The credential lacks ${listed(needed.map(({ entry }) => entry))}.`
    const more = optional.length > 0 ? ` Optional: ${listed(optional.map(inEditor))}.` : ''
    const advice = `In Permissions, add to the credential’s role: ${listed(needed.map(inEditor))}.${more}`
    return beyond.length > 0 ? failed(`${missing} ${tooMuch}`, `${advice} ${takeAway}`) : failed(missing, advice)
  }
  if (beyond.length > 0) return warning(tooMuch, takeAway)
  const losses = optional.map((need) => `Without ${inEditor(need)} ${need.without}.`)
  return good(['The credential may do what lookups need, and nothing beyond.', ...losses].join(' '))
}

const inEditor = ({ category, entry }: Need): string => `${category} > ${entry}`
