import { organisation, unstitchedPolicyId } from './organisation'

const { tenant } = organisation

/**
 * What an administrator of the sample organisation would have configured: how it spells numbers, who counts as one
 * person, and where its own fields are. Scores and sums live at paths that only this organisation has.
 */
export function sampleSettings() {
  return {
    lookup: {
      identities: [
        { namespace: 'Phone', format: 'e164' as const },
        { namespace: 'Phone', format: 'e164-digits' as const },
      ],
      personNamespaces: ['CRMID'],
      unstitchedMergePolicyId: unstitchedPolicyId,
    },
    numbers: { regions: ['DE', 'GB', 'US', 'FR'] },
    card: {
      paths: {
        // At the edge attributes have names of their own, which follow those of the hub.
        name: ['fullName'],
        place: ['city'],
        loyalty: ['loyaltyTier'],
        'loyalty.points': ['loyaltyPoints'],
        'consent.call': ['callConsent'],
        lifetimeValue: [`${tenant}.SystemComputedAttributes.lifetimeSpend.value`, 'lifetimeValue'],
        currency: [`${tenant}.currency`, 'currency'],
        churn: [`${tenant}.customerAi.churn`, 'churnScore'],
        conversion: [`${tenant}.customerAi.conversion`],
        recentPurchases: [`${tenant}.recentPurchases`],
        campaignTouches: [`${tenant}.campaignTouches`],
        openOrders: [`${tenant}.openOrders`],
        supportContacts: [`${tenant}.SystemComputedAttributes.supportContacts14d.value`],
        timeZone: [`${tenant}.timeZone`],
      },
    },
  }
}
