import { organisation, sandboxReference, stitchedPolicyId } from './organisation'

/** The audiences of the sample organisation by the short name that the customers' data uses. */
export const audienceIds = {
  lapsedWeekenders: '0f3a9c52-6d18-4e7b-8a41-c2d95b70e613',
  winterSports: '1b7d40e6-92a5-4c3f-b0e8-57a6f1c3d924',
  highValue: '2c8e51f7-a3b6-4d40-91f9-68b702d4ea35',
  churnWatch: '3d9f6208-b4c7-4e51-a20a-79c813e5fb46',
  newsletterReaders: '4ea07319-c5d8-4f62-b31b-8ad924f60c57',
  campingFamilies: '5fb1842a-d6e9-4073-842c-9bea35071d68',
  trailRunners: '60c2953b-e7fa-4184-953d-acfb46182e79',
  goldMembers: '71d3a64c-f80b-4295-a64e-bd0c57293f8a',
  openBasket: '82e4b75d-091c-43a6-b75f-ce1d683a409b',
  outletHunters: '93f5c86e-1a2d-44b7-8860-df2e794b51ac',
  newCustomers: 'a406d97f-2b3e-45c8-9971-e03f8a5c62bd',
  giftBuyers: 'b517ea80-3c4f-46d9-aa82-f1409b6d73ce',
  gardenSeason: 'c628fb91-4d50-47ea-bb93-0251ac7e84df',
  priorityService: 'd7390ca2-5e61-48fb-8ca4-1362bd8f95e0',
  /** Deleted since: profiles still name it, and nobody can say what it was called. */
  forgotten: 'e84a1db3-6f72-490c-9db5-2473ce90a6f1',
} as const

export type AudienceKey = keyof typeof audienceIds

const names: Record<Exclude<AudienceKey, 'forgotten'>, [name: string, description: string]> = {
  lapsedWeekenders: ['Lapsed weekenders', 'Bought for short trips, nothing in the last 90 days'],
  winterSports: ['Winter sports', 'Bought or browsed snow gear since October'],
  highValue: ['High-value households', 'Top tenth by spend over six months'],
  churnWatch: ['Churn watch', 'Churn score above 70'],
  newsletterReaders: ['Newsletter readers', 'Opened three of the last five newsletters'],
  campingFamilies: ['Camping families', 'Family tents, children’s sleeping bags'],
  trailRunners: ['Trail runners', 'Running shoes or vests in the last year'],
  goldMembers: ['Trail Club Gold and above', 'Loyalty tier gold or summit'],
  openBasket: ['Open basket', 'Left something in the basket in the last three days'],
  outletHunters: ['Outlet hunters', 'Four of five items bought at a discount'],
  newCustomers: ['New this quarter', 'First order within 90 days'],
  giftBuyers: ['Gift buyers', 'Ships to other people in December'],
  gardenSeason: ['Garden season', 'Garden and balcony, spring and summer'],
  priorityService: ['Priority service line', 'Answered first, returns without a form'],
}

/** An audience that another system made: its memberships are kept under its own namespace, by `audienceId`. */
export const uploadedAudience = {
  namespace: 'CustomerAudienceUpload',
  audienceId: 'northwindle-store-regulars',
  id: 'b1c97e20-58d4-4a6f-9e03-d82f71a5c4b6',
} as const

export type CataloguedAudience = ReturnType<typeof audience>

/** The audiences as the platform describes them, by id. */
export const audienceCatalogue: ReadonlyMap<string, CataloguedAudience> = new Map([
  ...Object.entries(names).map(([key, [name, description]]): [string, CataloguedAudience] => {
    const id = audienceIds[key as keyof typeof names]
    return [id, audience(id, name, description)]
  }),
  [
    uploadedAudience.id,
    {
      ...audience(uploadedAudience.id, 'Store regulars', 'Uploaded by the stores every Monday'),
      audienceId: uploadedAudience.audienceId,
      namespace: uploadedAudience.namespace,
      type: 'ExternalSegment',
      originName: 'CUSTOM_UPLOAD',
    },
  ],
])

function audience(id: string, name: string, description: string) {
  return {
    id,
    audienceId: id,
    name,
    description,
    schema: { name: '_xdm.context.profile' },
    profileInstanceId: 'ups',
    imsOrgId: organisation.organizationId,
    sandbox: sandboxReference,
    expression: { type: 'PQL', format: 'pql/text', value: 'person.name.fullName.exists()' },
    mergePolicyId: stitchedPolicyId,
    evaluationInfo: { batch: { enabled: false }, continuous: { enabled: true }, synchronous: { enabled: false } },
    lifecycleState: 'published',
    namespace: 'AEPSegments',
    type: 'SegmentDefinition',
    originName: 'REAL_TIME_CUSTOMER_PROFILE',
    labels: [],
    creationTime: 1_694_160_764_000,
    updateTime: 1_712_044_800_000,
    updateEpoch: 1_712_044_800,
  }
}
