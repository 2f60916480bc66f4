import type { DeskParts } from '../desk-parts'

/** Connects anew when a setting of the connection is another one, whoever changed it; calls on screen were the former's. */
export function followConnection({ settings, connections, lookups, changed }: DeskParts): void {
  const follow = async (): Promise<void> => {
    if (!(await connections.follow())) return
    lookups.tell({ kind: 'reconnected' })
    changed()
    await connections.warmUp()
  }
  settings.follow(() => {
    follow().catch(() => process.stderr.write('callside: the connection could not be opened\n'))
  })
}
