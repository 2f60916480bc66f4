import type { Card } from '../../../preload/bridge'
import { isSameCode } from '../../platform'
import type { Settings } from '../../settings'
import { viewOf } from '../call-views'
import type { Lookups } from '../lookups'
import { actionAddress } from './action-address'

export type ActionsOptions = {
  lookups: Pick<Lookups, 'staged' | 'caller'>
  settings: () => Settings
  /** Opens an address in the browser. */
  open: (address: string) => Promise<unknown>
}

export type ActionOutcome = 'opened' | 'missing' | 'refused'

/**
 * Opens the actions that policy names, for the call on stage. Their places are `{e164}`, `{name}`, `{xid}`, `{sandbox}`
 * and `{organizationId}`; any other is an identity by its namespace (`{crmId}` for CRMID), else a text field of the card
 * by its id, as far as the agent may see it. Identities of other
 * namespaces than those of persons are given once the caller is verified. The case of a place's name does not matter.
 */
export function openActions({ lookups, settings, open }: ActionsOptions) {
  return async ({ callId, index }: { callId: string; index: number }): Promise<ActionOutcome> => {
    const { card } = settings()
    const action = card.actions[index]
    if (!action || !lookups.staged(callId)) return 'refused'
    const filled = actionAddress(action.url, placesOf(callId, lookups, settings()), card.actionHosts)
    if (filled.kind !== 'address') return filled.kind
    return open(filled.address).then(
      () => 'opened' as const,
      () => 'refused' as const,
    )
  }
}

type Find = (place: string) => string | null

function placesOf(callId: string, lookups: ActionsOptions['lookups'], { connection, lookup }: Settings): Find {
  const call = lookups.staged(callId)
  const record = lookups.caller(callId)?.known.findings?.record
  const view = call && viewOf(call, true)
  const card = view && 'card' in view.state ? view.state.card : null
  const own: Record<string, string | null> = {
    e164: view?.number?.e164 ?? null,
    name: card?.name ?? null,
    xid: record?.xid ?? null,
    sandbox: connection.sandbox,
    organizationid: connection.organizationId,
  }
  return (place) => {
    const name = place.toLowerCase()
    if (Object.hasOwn(own, name)) return own[name] ?? null
    const ids = record?.identities.filter(({ namespace }) => isSameCode(namespace, place)).map(({ id }) => id) ?? []
    // Two CRM ids on one profile are two people, and of two addresses either could be the wrong one.
    const [id, ...others] = new Set(ids.map((each) => each.trim()))
    if (others.length > 0) return null
    // An e-mail address is as sensitive in a browser's history as on the card.
    const isOfPerson = lookup.personNamespaces.some((namespace) => isSameCode(namespace, place))
    if (id !== undefined && !isOfPerson && !call?.verified) return null
    return id ?? (card && textField(card, name))
  }
}

function textField({ sections }: Card, id: string): string | null {
  const fields = sections.flatMap((section) => ('fields' in section ? section.fields : []))
  const value = fields.find((field) => field.id.toLowerCase() === id)?.value
  return value?.type === 'text' ? value.text : null
}
