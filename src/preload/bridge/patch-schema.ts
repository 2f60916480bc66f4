import { z } from 'zod'
import { CallView, Shell } from './snapshot'

/**
 * What changed since the snapshot before: only the parts that differ. `order` lists the ids of all calls that remain;
 * `calls` holds those that are new or changed.
 */
export const Patch = z.object({
  sequence: z.number().int(),
  shell: Shell.optional(),
  stage: z.string().nullable().optional(),
  order: z.array(z.string()).optional(),
  calls: z.array(CallView).optional(),
})
export type Patch = z.infer<typeof Patch>
