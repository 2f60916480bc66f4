import type { Shell } from '../../preload/bridge'
import { tLater } from '../laterWords'
import { Facts } from './Facts'
import { Box } from './Page'

/** What is kept where, in plain words. */
export function Stored({ shell: { connection } }: { shell: Shell }) {
  return (
    <Box title="stored.title">
      <Facts
        facts={[
          [tLater('stored.customers'), tLater('stored.customers.where')],
          [tLater('stored.secret'), tLater(`stored.secret.${connection.secret}`)],
          [tLater('stored.tokens'), tLater('stored.tokens.where')],
          [tLater('stored.settings'), tLater('stored.settings.where')],
          [tLater('stored.counts'), tLater('stored.counts.where')],
          [tLater('stored.known'), tLater('stored.known.where')],
        ]}
      />
    </Box>
  )
}
