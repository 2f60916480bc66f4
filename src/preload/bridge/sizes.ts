/** What the page needs of the contract while it runs; in a file without schemas, so that no page loads any. */

/** The most characters that the note of a call may have. */
export const NOTE_LENGTH = 200

/** The most events and the most attributes that a page of them holds. */
export const TIMELINE_PAGE = 100
export const ATTRIBUTE_PAGE = 200

/** What an event can be about, by which the timeline is filtered and each event gets its icon. */
export const EVENT_KINDS = [
  'purchase',
  'order',
  'cart',
  'web',
  'app',
  'message',
  'campaign',
  'offer',
  'support',
  'loyalty',
  'other',
] as const
