import { toldBy } from './advice'
import { type Examined, failed, good, listed, type Verdict, warning, within } from './check'

/**
 * What a credential needs, by any one of these permissions: names as the access control service has them (Adobe's Access
 * Control file), entry and category as the role editor shows them. In that file viewing profiles includes audiences.
 */
const NEEDED = [
  { any: ['view-profiles', 'manage-profiles'], entry: 'View Profiles', category: 'Profile Management', isNeeded: true },
  {
    any: ['view-segments', 'manage-segments', 'view-profiles', 'manage-profiles'],
    entry: 'View Segments',
    category: 'Profile Management',
    isNeeded: true,
  },
  {
    any: ['view-identity-namespaces', 'manage-identity-namespaces'],
    entry: 'View Identity Namespaces',
    category: 'Identity Management',
    isNeeded: true,
  },
  {
    any: ['view-identity-graph'],
    entry: 'View Identity Graph',
    category: 'Identity Management',
    isNeeded: false,
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
  const needed = lacking.filter(({ isNeeded }) => isNeeded)
  const beyond = permissions.filter((name) => BEYOND_LOOKING.test(name))
  const tooMuch = `The credential can do more than look up: ${listed(beyond, NAMED_AT_MOST)}.`
  const takeAway = 'Take those permissions out of its role, so that whoever steals it can change nothing.'
  if (needed.length > 0) {
    const missing = `The credential lacks ${listed(needed.map(({ entry }) => entry))}.`
    const add = needed.map(({ category, entry }) => `${category} > ${entry}`)
    const advice = `In Permissions, add to the credential’s role: ${listed(add)}.`
    return beyond.length > 0 ? failed(`${missing} ${tooMuch}`, `${advice} ${takeAway}`) : failed(missing, advice)
  }
  if (beyond.length > 0) return warning(tooMuch, takeAway)
  const without = lacking.map(({ category, entry }) => `${category} > ${entry}`)
  const enough = 'The credential may do what lookups need, and nothing beyond.'
  return good(without.length > 0 ? `${enough} Without ${listed(without)} linked identities are not shown.` : enough)
}
