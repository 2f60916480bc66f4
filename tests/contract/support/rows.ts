import type { SamplePlatform } from '../../../src/main/sample'
import type { Client } from '../../unit/sample/client'

/**
 * An answer of the sample platform, and the operation whose schema it is held against. `entries` are the values of a map
 * in the answer that are held against another operation's schema each, where the file says no more than "object".
 */
export type Row = {
  what: string
  operation: string
  status: number
  ask: (client: Client, sample: SamplePlatform) => Promise<Response>
  differences?: string[]
  entries?: { of: string; as: string }
}
