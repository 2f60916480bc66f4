import { Select } from '../../components/Select'
import { tLater } from '../../laterWords'
import { format, language } from '../../words'
import { allRegions } from '../regions'
import type { ControlProps } from '../Setting'
import { say } from '../state'
import { asTexts } from '../values'
import adder from './adder.module.css'
import { ItemList } from './ItemList'

/** As many as settings.json takes. */
const MOST = 20

const nameOf = (region: string): string => format.country(region) ?? region

/** Countries in the order in which a number is read as theirs. */
export function RegionsControl({ value, isLocked, names, change }: ControlProps) {
  const regions = asTexts(value)
  const add = (region: string): void => {
    change([...regions, region])
    say(tLater('settings.list.added', { what: nameOf(region) }))
  }
  return (
    <ItemList
      names={names}
      items={regions}
      describe={(region, index) => ({
        id: region,
        label: nameOf(region),
        name: nameOf(region),
        badge: index === 0 ? tLater('settings.regions.home') : null,
      })}
      isOrdered
      least={1}
      isLocked={isLocked}
      onChange={change}
      adder={
        regions.length < MOST && (
          <div className={adder.grow}>
            <Select
              // Another list, and nothing chosen from it yet.
              key={regions.join()}
              aria-label={tLater('settings.regions.add')}
              placeholder={tLater('settings.regions.add')}
              value={null}
              options={others(regions)}
              onChange={add}
            />
          </div>
        )
      }
    />
  )
}

/** The countries that are not in the list, by their names. */
function others(regions: readonly string[]): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(language)
  return allRegions
    .filter((region) => !regions.includes(region))
    .map((region) => ({ value: region, label: nameOf(region) }))
    .sort((a, b) => compare(a.label, b.label))
}
