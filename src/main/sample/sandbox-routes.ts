import type { Hono } from 'hono'
import type { SampleEnv } from './behaviour'
import { sandboxes } from './organisation'

/** The sandboxes that the credential can see (sandbox.yaml); the one call that names no sandbox in its headers. */
export function addSandboxRoutes(app: Hono<SampleEnv>): void {
  app.get('/data/foundation/sandbox-management/', (c) =>
    c.json({
      sandboxes,
      _page: { limit: 50, count: sandboxes.length },
      _links: { page: { href: '/sandbox-management/?limit={limit}&offset={offset}', templated: true } },
    }),
  )
}
