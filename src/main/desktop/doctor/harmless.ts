/** A number from a range reserved for fiction: asking for it finds nobody real. */
export const HARMLESS_NUMBER = '+12025550100'
