import { isSameCode, type MergePolicy, type NamespaceCount, type Outcome } from '../../platform'
import type { Settings } from '../../settings'
import { type Examined, failed, good, type Verdict, verdict, warning, within } from './check'
import type { Words } from './words'

/** Whether the credential sees the sandbox. */
export async function checkSandbox({ platform, settings, words }: Examined): Promise<Verdict> {
  const { t, listed } = words
  const { sandbox } = settings.connection
  return verdict(await within((call) => platform.sandboxes(call)), words, (names) =>
    names.includes(sandbox)
      ? good(t('doctor.sandbox.good', { name: sandbox }))
      : failed(
          t('doctor.sandbox.missing', { name: sandbox }),
          t('doctor.sandbox.missing.advice', { names: listed(names) || t('doctor.none') }),
        ),
  )
}

/** Whether the configured namespaces exist, and whether profiles can be found by them. Remembers the codes. */
export async function checkNamespaces({ platform, remembered, settings, words }: Examined): Promise<Verdict> {
  const [codes, report] = await within((call) =>
    Promise.all([platform.namespaces(call), platform.namespaceReport(call)]),
  )
  if (codes.ok) remembered.keepNamespaces(codes.value)
  return verdict(codes, words, (known) => judgeNamespaces(known, report, settings.lookup, words))
}

function judgeNamespaces(
  codes: string[],
  report: Outcome<NamespaceCount[]>,
  { identities, personNamespaces }: Settings['lookup'],
  words: Words,
): Verdict {
  const { t, listed, together } = words
  const own = (asked: string) => codes.find((code) => code === asked) ?? codes.find((code) => isSameCode(code, asked))
  const asked = [...new Set(identities.map(({ namespace }) => namespace.trim()))]
  const missing = asked.filter((namespace) => own(namespace) === undefined)
  if (missing.length > 0)
    return failed(t('doctor.namespaces.missing', { names: listed(missing) }), t('doctor.namespaces.missing.advice'))

  const profiles = (code: string) =>
    report.ok ? (report.value.find((one) => isSameCode(one.code, code))?.profiles ?? 0) : null
  const found = asked.map((namespace) => {
    const code = own(namespace) ?? namespace
    return { code, asked: namespace, profiles: profiles(code) }
  })
  const names = found.map(({ code, asked: configured, profiles: count }) => {
    const name = code === configured ? code : t('doctor.namespaces.spelled', { code, asked: configured })
    return count === null ? name : t('doctor.namespaces.profiles', { name, count })
  })
  const detail = together(
    t('doctor.namespaces.good', { names: listed(names) }),
    report.ok ? null : t('doctor.namespaces.uncounted'),
  )
  const empty = found.filter((one) => one.profiles === 0).map(({ code }) => code)
  if (empty.length > 0) return warning(detail, t('doctor.namespaces.empty.advice', { names: listed(empty) }))
  const strangers = personNamespaces.filter((namespace) => own(namespace.trim()) === undefined)
  if (strangers.length > 0)
    return warning(detail, t('doctor.namespaces.strangers.advice', { names: listed(strangers) }))
  return good(detail)
}

/** The organisation's merge policies for profiles, which two checks look at. */
export function readPolicies({ platform }: Examined): Promise<Outcome<MergePolicy[]>> {
  return within((call) => platform.mergePolicies(call))
}

/** Whether the merge policies that lookups name are there and fit for what they are used for. */
export function checkPolicies(
  policies: Outcome<MergePolicy[]>,
  { lookup, connection }: Settings,
  words: Words,
): Verdict {
  const { t, listed, together } = words
  return verdict(policies, words, (known) => {
    const { mergePolicyId: asked, unstitchedMergePolicyId: apart } = lookup
    const policy = known.find((one) => (asked === null ? one.isDefault : one.id === asked))
    const all = t('doctor.policies.all', { names: listed(known.map(called)) || t('doctor.policies.none') })
    if (!policy)
      return asked === null
        ? failed(t('doctor.policies.no-default'), together(t('doctor.policies.no-default.advice'), all))
        : failed(t('doctor.policies.missing', { id: asked }), together(t('doctor.policies.missing.advice'), all))
    return judgeApart(known, apart, all, words) ?? judgePolicy(policy, known, lookup, connection, words)
  })
}

function judgePolicy(
  policy: MergePolicy,
  known: MergePolicy[],
  { unstitchedMergePolicyId: apart }: Settings['lookup'],
  { edge }: Settings['connection'],
  { t, together }: Words,
): Verdict {
  const second = known.find(({ id }) => id === apart)
  const detail = together(
    t(policy.isDefault ? 'doctor.policies.default' : 'doctor.policies.named', { name: policy.name || policy.id }),
    policy.stitched ? null : t('doctor.policies.unjoined'),
    second ? t('doctor.policies.apart', { name: second.name || second.id }) : null,
  )
  if (edge.mode === 'off' || policy.isActiveOnEdge) return good(detail)
  return warning(together(detail, t('doctor.policies.not-on-edge')), t('doctor.policies.not-on-edge.advice'))
}

/** The policy that takes wrongly joined profiles apart must not join them itself. */
function judgeApart(known: MergePolicy[], apart: string | null, all: string, { t, together }: Words): Verdict | null {
  if (apart === null) return null
  const policy = known.find(({ id }) => id === apart)
  if (!policy)
    return failed(t('doctor.policies.missing', { id: apart }), together(t('doctor.policies.apart-missing.advice'), all))
  if (!policy.stitched) return null
  return failed(
    t('doctor.policies.apart-joins', { name: called(policy) }),
    together(t('doctor.policies.apart-joins.advice'), all),
  )
}

const called = ({ id, name }: MergePolicy): string => (name ? `${name} (${id})` : id)
