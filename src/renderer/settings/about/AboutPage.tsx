import type { Shell } from '../../../preload/bridge'
import { tLater } from '../../laterWords'
import { format } from '../../words'
import { Facts } from '../Facts'
import { Box, Page } from '../Page'
import { Diagnostics } from './Diagnostics'
import { Doctor } from './Doctor'
import { Policy } from './Policy'

/** Which Callside this is, how much was asked for, whether everything is in order, and what support needs. */
export function AboutPage({ shell }: { shell: Shell }) {
  return (
    <Page page="about" meaning={tLater('about.meaning')}>
      <Box title="about.title">
        <Facts facts={versions(shell)} />
      </Box>
      <Doctor />
      <Diagnostics />
      <Policy />
      <Box title="about.usage" hint={tLater('about.usage.hint')}>
        <Facts
          facts={[
            [tLater('about.calls-today'), format.whole(shell.usage.today)],
            [tLater('about.calls-month'), format.whole(shell.usage.thisMonth)],
            [tLater('about.dismissed'), format.whole(shell.desk.dismissed)],
          ]}
        />
      </Box>
    </Page>
  )
}

function versions({ version, electronVersion, connection: { platform, sandbox } }: Shell): [string, string][] {
  const facts: [string, string][] = [
    [tLater('about.version'), version],
    [tLater('about.electron'), electronVersion],
    [tLater('about.platform'), tLater(`about.platform.${platform}`)],
  ]
  return platform === 'experience-platform' ? [...facts, [tLater('about.sandbox'), sandbox]] : facts
}
