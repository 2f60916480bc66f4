import { describe, expect, it } from 'vitest'
import type { Call } from '../../../../src/main/calls'
import { openActions } from '../../../../src/main/desktop/callers/actions'
import type { Caller } from '../../../../src/main/desktop/lookups'
import { mergeSettings } from '../../../../src/main/settings'

const policy = {
  card: {
    actionHosts: ['crm.example.com'],
    actions: [
      { label: 'CRM', url: 'https://crm.example.com/{crmId}' },
      { label: 'Mail', url: 'https://crm.example.com/?q={email}' },
    ],
  },
}

/** What opening an action comes to, for a caller with these identities. */
async function open(index: number, identities: { namespace: string; id: string }[], verified: boolean) {
  const opened: string[] = []
  const state = { kind: 'withheld' }
  const nothing = { chosen: null, numbers: [], phone: null, personId: null, identity: null, reading: null }
  const call = {
    ...nothing,
    id: 'call-1',
    source: 'search',
    sightedAt: 0,
    verified,
    state,
    note: '',
  } as unknown as Call
  const caller = { call, known: { findings: { record: { xid: 'x', identities } } } } as unknown as Caller
  const act = openActions({
    lookups: { staged: () => call, caller: () => caller },
    settings: () => mergeSettings(policy),
    open: async (address) => void opened.push(address),
  })
  return { outcome: await act({ callId: 'call-1', index }), opened }
}

describe('an action', () => {
  const crm = { namespace: 'CRMID', id: 'C-1' }
  const email = { namespace: 'Email', id: 'ada@example.com' }

  it('opens by the reference of a person at once, by anything else once the caller is verified', async () => {
    expect(await open(0, [crm, email], false)).toEqual({ outcome: 'opened', opened: ['https://crm.example.com/C-1'] })
    expect(await open(1, [crm, email], false)).toEqual({ outcome: 'missing', opened: [] })
    const opened = ['https://crm.example.com/?q=ada%40example.com']
    expect(await open(1, [crm, email], true)).toEqual({ outcome: 'opened', opened })
  })

  it('opens nothing where one of several ids would have to be chosen', async () => {
    expect((await open(0, [crm, { ...crm, id: 'C-2' }], true)).outcome).toBe('missing')
    expect((await open(1, [email, { ...email, id: 'bea@example.com' }], true)).outcome).toBe('missing')
    expect((await open(1, [email, { ...email, id: ' ada@example.com ' }], true)).outcome).toBe('opened')
  })
})
