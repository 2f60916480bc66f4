import { tLater } from '../laterWords'
import { format, language } from '../words'
import { Facts } from './Facts'
import { Box, Groups, Page } from './Page'

/** Christmas afternoon: a day and a time that are told apart in every spelling. */
const EXAMPLE_DAY = Date.UTC(2026, 11, 24, 15, 5)

/** The language, and how things are written in it. */
export function LanguagePage() {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' })
  return (
    <Page page="language" meaning={tLater('settings.meaning.language')}>
      <Groups page="language" />
      <Box title="language.example">
        <Facts
          facts={[
            [tLater('language.example.date'), when.format(EXAMPLE_DAY)],
            [tLater('language.example.amount'), format.money({ amount: 1234.5, currency: 'EUR' })],
            [tLater('language.example.number'), format.number(1_234_567.89)],
            [tLater('language.example.country'), format.country('JP') ?? ''],
          ]}
        />
      </Box>
    </Page>
  )
}
