import { useState } from 'react'
import type { Shell } from '../../preload/bridge'
import { Field } from '../components/Field'
import { Select } from '../components/Select'
import { tLater } from '../laterWords'
import { Arrivals } from '../phone/Arrivals'
import { GuideView } from '../phone/GuideView'
import type { Filling } from '../phone/guide'
import { guideOf, guides } from '../phone/guides'
import { EXAMPLE_PAGE } from '../phone/lines'
import phone from '../phone/Phone.module.css'
import { Simulate } from '../phone/Simulate'
import { useArrivals } from '../phone/useArrivals'
import { Ways } from '../phone/Ways'
import { system } from '../system'
import { GroupBox, Page } from './Page'
import { groups } from './rows/rows'
import { useSettingsUi } from './state'

/** How the phone system is set up to open the panel, a way to try it, and what arrived. */
export function PhonePage({ shell }: { shell: Shell }) {
  const chosen = useSettingsUi((ui) => ui.phoneSystem)
  const guide = guideOf(chosen)
  const [page, setPage] = useState(EXAMPLE_PAGE)
  const arrivals = useArrivals()
  const isPage = isPageAddress(page)
  const filling: Filling = {
    command: shell.phone.command,
    system,
    page: isPage ? page.trim() : EXAMPLE_PAGE,
    baresipPort: shell.phone.baresip.port,
    hookPort: shell.phone.hook.port,
  }
  const options = guides.map(({ id, name }) => ({ value: id, label: name ?? tLater('phone.system.other') }))
  return (
    <Page page="phone" meaning={tLater('phone.meaning')}>
      <div className={phone.page}>
        <Select
          label={tLater('phone.system')}
          placeholder={tLater('phone.system.choose')}
          value={chosen}
          options={options}
          onChange={(phoneSystem) => useSettingsUi.setState({ phoneSystem })}
        />
        {guide?.lines.some((line) => line.text(filling).includes(filling.page)) && (
          <Field
            label={tLater('phone.page-address')}
            hint={tLater('phone.page-address.hint')}
            error={isPage ? undefined : tLater('phone.page-address.wrong')}
            value={page}
            maxLength={500}
            onChange={setPage}
          />
        )}
        {guide && <GuideView guide={guide} filling={filling} />}
      </div>
      <Ways phone={shell.phone} way={guide && guide.id !== 'other' ? guide.way : null} />
      <Simulate key={guide?.id} system={chosen} example={shell.sampleNumbers[0]?.display} />
      <Arrivals arrivals={arrivals} />
      {groups.phone
        .filter(({ title }) => title === 'settings.managed')
        .map((group) => (
          <GroupBox key={group.title} group={group} />
        ))}
    </Page>
  )
}

function isPageAddress(typed: string): boolean {
  return /^https:\/\/[^\s?#"'`<>\\]+$/i.test(typed.trim())
}
