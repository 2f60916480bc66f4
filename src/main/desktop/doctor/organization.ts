import { isSameCode, type MergePolicy, type NamespaceCount, type Outcome } from '../../platform'
import type { Settings } from '../../settings'
import { counted, type Examined, failed, good, listed, type Verdict, verdict, warning, within } from './check'

/** Whether the credential sees the sandbox. */
export async function checkSandbox({ platform, settings }: Examined): Promise<Verdict> {
  const { sandbox } = settings.connection
  return verdict(await within((call) => platform.sandboxes(call)), (names) =>
    names.includes(sandbox)
      ? good(`The sandbox ${sandbox} is there and active.`)
      : failed(
          `The credential does not see a sandbox ${sandbox}.`,
          `It sees: ${listed(names) || 'none'}. Set connection.sandbox, or add the sandbox to the credential’s role.`,
        ),
  )
}

/** Whether the configured namespaces exist, and whether profiles can be found by them. Remembers the codes. */
export async function checkNamespaces({ platform, remembered, settings }: Examined): Promise<Verdict> {
  const [codes, report] = await within((call) =>
    Promise.all([platform.namespaces(call), platform.namespaceReport(call)]),
  )
  if (codes.ok) remembered.keepNamespaces(codes.value)
  return verdict(codes, (known) => judgeNamespaces(known, report, settings.lookup))
}

function judgeNamespaces(
  codes: string[],
  report: Outcome<NamespaceCount[]>,
  { identities, personNamespaces }: Settings['lookup'],
): Verdict {
  const own = (asked: string) => codes.find((code) => code === asked) ?? codes.find((code) => isSameCode(code, asked))
  const asked = [...new Set(identities.map(({ namespace }) => namespace.trim()))]
  const missing = asked.filter((namespace) => own(namespace) === undefined)
  if (missing.length > 0)
    return failed(
      `The organisation has no namespace ${listed(missing)}.`,
      'Set lookup.identities to namespaces that hold phone numbers there.',
    )

  const profiles = (code: string) =>
    report.ok ? (report.value.find((one) => isSameCode(one.code, code))?.profiles ?? 0) : null
  const found = asked.map((namespace) => {
    const code = own(namespace) ?? namespace
    return { code, asked: namespace, profiles: profiles(code) }
  })
  const words = found.map(({ code, asked: configured, profiles: count }) => {
    const spelling = code === configured ? code : `${code} (configured as ${configured})`
    return count === null ? spelling : `${spelling} with ${counted(count, 'profile')}`
  })
  const unknown = report.ok ? '' : ' How many profiles each has could not be read.'
  const detail = `All namespaces exist: ${listed(words)}.${unknown}`
  const empty = found.filter((one) => one.profiles === 0).map(({ code }) => code)
  if (empty.length > 0)
    return warning(
      detail,
      `By the platform’s daily report no profile has an identity in ${listed(empty)}: nobody is found by it.`,
    )
  const strangers = personNamespaces.filter((namespace) => own(namespace.trim()) === undefined)
  if (strangers.length > 0)
    return warning(
      detail,
      `lookup.personNamespaces names ${listed(strangers)}, which the organisation does not have: customers whose profiles were joined by mistake are not told apart.`,
    )
  return good(detail)
}

/** The organisation's merge policies for profiles, which two checks look at. */
export function readPolicies({ platform }: Examined): Promise<Outcome<MergePolicy[]>> {
  return within((call) => platform.mergePolicies(call))
}

/** Whether the merge policies that lookups name are there and fit for what they are used for. */
export function checkPolicies(policies: Outcome<MergePolicy[]>, { lookup, connection }: Settings): Verdict {
  return verdict(policies, (known) => {
    const { mergePolicyId: asked, unstitchedMergePolicyId: apart } = lookup
    const policy = known.find((one) => (asked === null ? one.isDefault : one.id === asked))
    const all = `The organisation has: ${listed(known.map(called)) || 'none for profiles'}.`
    if (!policy)
      return asked === null
        ? failed('No default merge policy is visible.', `Set lookup.mergePolicyId to a merge policy. ${all}`)
        : failed(`There is no merge policy ${asked}.`, `Correct lookup.mergePolicyId: it must be for profiles. ${all}`)
    return judgeApart(known, apart, all) ?? judgePolicy(policy, known, apart, connection.edge.mode !== 'off')
  })
}

function judgePolicy(policy: MergePolicy, known: MergePolicy[], apart: string | null, edge: boolean): Verdict {
  const name = policy.name || policy.id
  const kind = policy.isDefault ? 'the organisation’s default' : 'not the organisation’s default'
  const joins = policy.stitched ? '' : ' It joins no identities: only what was stored under the number itself is shown.'
  const second = known.find(({ id }) => id === apart)
  const parted = second ? ` Profiles that were joined by mistake are taken apart by ${second.name || second.id}.` : ''
  const detail = `Lookups use the merge policy ${name}, ${kind}.${joins}${parted}`
  if (edge && !policy.isActiveOnEdge)
    return warning(
      `${detail} It is not active on the edge.`,
      'The edge answers by another policy than the hub: make the policy active on the edge, or name one that is.',
    )
  return good(detail)
}

/** The policy that takes wrongly joined profiles apart must not join them itself. */
function judgeApart(known: MergePolicy[], apart: string | null, all: string): Verdict | null {
  if (apart === null) return null
  const policy = known.find(({ id }) => id === apart)
  if (!policy) return failed(`There is no merge policy ${apart}.`, `Correct lookup.unstitchedMergePolicyId. ${all}`)
  if (!policy.stitched) return null
  return failed(
    `The merge policy ${called(policy)} of lookup.unstitchedMergePolicyId joins identities.`,
    `Name one whose identity stitching is None. ${all}`,
  )
}

const called = ({ id, name }: MergePolicy): string => (name ? `${name} (${id})` : id)
