import { z } from 'zod'

/** Where a number came from. */
export const SightingSource = z.enum(['search', 'clipboard', 'hotkey', 'command-line', 'link', 'phone'])
export type SightingSource = z.infer<typeof SightingSource>
