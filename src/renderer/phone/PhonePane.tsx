import { useState } from 'react'
import type { Shell } from '../../preload/bridge'
import { Field } from '../components/Field'
import { tLater } from '../laterWords'
import { Pane } from '../panel/Pane'
import pane from '../panel/Pane.module.css'
import { system } from '../system'
import { useUi } from '../ui'
import { t } from '../words'
import { Arrivals } from './Arrivals'
import { DialLinks } from './DialLinks'
import { GuideView } from './GuideView'
import type { Filling } from './guide'
import { guideOf, guides } from './guides'
import { EXAMPLE_PAGE } from './lines'
import styles from './Phone.module.css'
import { Select } from './Select'
import { Simulate } from './Simulate'
import { useArrivals } from './useArrivals'
import { Ways } from './Ways'

const options = guides.map(({ id, name }) => ({ value: id, label: name ?? tLater('phone.system.other') }))

/** How the phone system is set up to open the panel, a way to try it, and what arrived. */
export function PhonePane({ shell }: { shell: Shell }) {
  const { phone } = shell
  const chosen = useUi((ui) => ui.phoneSystem)
  const guide = guideOf(chosen)
  const [page, setPage] = useState(EXAMPLE_PAGE)
  const arrivals = useArrivals()
  const isPage = isPageAddress(page)
  const filling: Filling = {
    command: phone.command,
    system,
    page: isPage ? page.trim() : EXAMPLE_PAGE,
    baresipPort: phone.baresip.port,
    hookPort: phone.hook.port,
  }
  return (
    <Pane title={t('phone.title')}>
      <div className={styles.page}>
        <p className={pane.meaning}>{tLater('phone.meaning')}</p>
        <Select
          label={tLater('phone.system')}
          placeholder={tLater('phone.system.choose')}
          value={chosen}
          options={options}
          onChange={(phoneSystem) => useUi.setState({ phoneSystem })}
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
        <Ways phone={phone} way={guide && guide.id !== 'other' ? guide.way : null} />
        <Simulate key={guide?.id} system={chosen} example={shell.sampleNumbers[0]?.display} />
        <Arrivals arrivals={arrivals} />
        <DialLinks phone={phone} />
      </div>
    </Pane>
  )
}

function isPageAddress(typed: string): boolean {
  return /^https:\/\/[^\s?#"'`<>\\]+$/i.test(typed.trim())
}
