import { describe, expect, it } from 'vitest'
import { type Findings, lookUp } from '../../../src/main/profile'
import type { LookupState } from '../../../src/preload/bridge'
import { bad, CALLER, good, recordOf, scriptedPlatform, scriptedTools, turn } from './scripted'

describe('older events', () => {
  const event = (index: number) => ({
    id: `e${index}`,
    at: new Date(1_700_000_000_000 - index * 60_000).toISOString(),
    type: index % 10 === 0 ? 'commerce.purchases' : 'web.webpagedetails.pageViews',
    sourceId: null,
    entity: { commerce: { order: { purchaseID: `order ${index}`, priceTotal: 1 } } },
  })

  /**
   * A found caller with so many pages of 50 events, each of which begins so many events after the one before. Every tenth
   * is a purchase.
   */
  async function found(pages: number, step = 50) {
    const asked: (string | undefined)[] = []
    const broken = { current: false }
    const { platform } = scriptedPlatform({
      profiles: async () => good({ records: [recordOf('Ada')], asked: 2, unanswered: 0 }),
      events: async (query) => {
        asked.push(query.page)
        if (broken.current) return bad('unreachable', 503)
        const page = Number(query.page ?? 0)
        const events = Array.from({ length: 50 }, (_, index) => event(page * step + index))
        return good({ events, next: page + 1 < pages ? String(page + 1) : null })
      },
    })
    const told: { state: LookupState; findings: Findings }[] = []
    await lookUp(CALLER, scriptedTools(platform), new AbortController().signal, Date.now(), (state, findings = {}) => {
      told.push({ state, findings })
    })
    const last = () => told.at(-1)
    const card = () => {
      const state = last()?.state
      if (state?.kind !== 'found') throw new Error(`not found but ${state?.kind}`)
      const lines = state.card.sections.find(({ id }) => id === 'recentPurchases')
      return { ...state.card, count: lines?.kind === 'lines' ? lines.lines.length : 0 }
    }
    const more = (signal = new AbortController().signal) => last()?.findings.more?.(signal)
    return { told, last, card, more, asked, broken }
  }

  it('come a page at a time, and the card grows until there are none', async () => {
    const { card, more, last, asked } = await found(3)
    expect(card()).toMatchObject({ count: 5, moreEvents: true })
    await more()
    expect(card()).toMatchObject({ count: 10, moreEvents: true })
    await more()
    expect(card()).toMatchObject({ count: 15, moreEvents: false })
    expect(last()?.findings.more).toBeNull()
    expect(asked).toEqual([undefined, '1', '2'])
  })

  it('are one where two pages overlap', async () => {
    const { card, more } = await found(3, 2)
    await more()
    await more()
    const lines = card().sections.flatMap((section) => (section.kind === 'lines' ? section.lines : []))
    expect(new Set(lines.map(({ title }) => title)).size).toBe(6)
    expect(lines).toHaveLength(6)
  })

  it('end where the card has no room for them', async () => {
    const { card, more, asked } = await found(1_000)
    for (let page = 1; page < 10; page += 1) await more()
    expect(card().count).toBe(50)
    expect(asked).toHaveLength(10)
    // Purchases fill their list; campaign touches, of which there are none so far, may still come.
    expect(card().moreEvents).toBe(true)
    await more()
    expect(card().count).toBe(50)
  })

  it('leave the card as it is where they cannot be had, and can be asked for again', async () => {
    const { told, card, more, broken } = await found(2)
    broken.current = true
    await more()
    expect(told).toHaveLength(1)
    expect(card()).toMatchObject({ count: 5, moreEvents: true, notAvailable: [] })
    broken.current = false
    await more()
    expect(card()).toMatchObject({ count: 10 })
  })

  it('are asked for once however often the agent asks meanwhile, and told to nobody who has gone on', async () => {
    const { told, more, asked } = await found(3)
    await Promise.all([more(), more()])
    expect(asked).toHaveLength(2)
    expect(told).toHaveLength(2)
    const gone = new AbortController()
    const page = more(gone.signal)
    gone.abort()
    await page
    await turn()
    expect(told).toHaveLength(2)
  })

  it('do not change when the caller was known', async () => {
    const { told, more } = await found(2)
    await more()
    const [first, grown] = told.map(({ state }) => (state.kind === 'found' ? state.timing : null))
    expect(grown?.answeredAt).toBe(first?.answeredAt)
    expect(grown?.answeredMs).toBe(first?.answeredMs)
  })
})
