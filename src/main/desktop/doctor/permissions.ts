import { toldBy } from './advice'
import { type Examined, failed, good, type Verdict, warning, within } from './check'
import type { Words } from './words'

/** `without` is the end of a locale key: what is lost without an optional permission; null where lookups need it. */
type Need = {
  any: string[]
  entry: string
  category: string
  without: 'graph' | 'policies' | 'sandboxes' | null
}

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
    without: 'graph',
  },
  {
    any: ['view-merge-policies', 'manage-merge-policies', ...PROFILES],
    entry: 'View Merge Policies',
    category: 'Profile Management',
    without: 'policies',
  },
  {
    any: ['view-sandboxes', 'manage-sandboxes'],
    entry: 'View Sandboxes',
    category: 'Sandbox Administration',
    without: 'sandboxes',
  },
]

const BEYOND_LOOKING = /^(manage|delete|export|reset|activate|evaluate|execute|write)-/
const NAMED_AT_MOST = 5

/** Whether the credential may do what lookups need, and nothing that they don't. */
export async function checkPermissions({ platform, words }: Examined): Promise<Verdict> {
  const { t, together } = words
  const answer = await within((call) => platform.permissions(call))
  if (answer.ok) return judge(answer.value, words)
  // Lookups do not need to know their own permissions: what they lack shows in the checks that follow.
  const detail = together(t('doctor.permissions.unread'), toldBy(answer.problem, t))
  return { ...warning(detail, t('doctor.permissions.unread.advice')), error: answer.problem }
}

function judge(permissions: string[], { t, listed, together }: Words): Verdict {
  const held = new Set(permissions)
  const lacking = NEEDED.filter(({ any }) => !any.some((name) => held.has(name)))
  const needed = lacking.filter(({ without }) => without === null)
  const optional = lacking.filter(({ without }) => without !== null)
  const beyond = permissions.filter((name) => BEYOND_LOOKING.test(name))
  const tooMuch = beyond.length > 0 ? t('doctor.permissions.too-much', { names: listed(beyond, NAMED_AT_MOST) }) : null
  const takeAway = tooMuch && t('doctor.permissions.too-much.advice')
  if (needed.length > 0)
    return failed(
      together(t('doctor.permissions.lacking', { names: listed(needed.map(({ entry }) => entry)) }), tooMuch),
      together(
        t('doctor.permissions.lacking.advice', { names: listed(needed.map(inEditor)) }),
        optional.length > 0 ? t('doctor.permissions.optional', { names: listed(optional.map(inEditor)) }) : null,
        takeAway,
      ),
    )
  if (tooMuch !== null && takeAway !== null) return warning(tooMuch, takeAway)
  const losses = optional.map(
    (need) => need.without && t(`doctor.permissions.without.${need.without}`, { name: inEditor(need) }),
  )
  return good(together(t('doctor.permissions.good'), ...losses))
}

const inEditor = ({ category, entry }: Need): string => `${category} > ${entry}`
