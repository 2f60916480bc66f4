import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Icon } from '../../components/Icon'
import { type SettingKey, valueWords } from '../rows/keys'
import type { ControlProps } from '../Setting'
import { asTexts } from '../values'
import styles from './SourcesControl.module.css'

type SourcesControlProps = ControlProps & { settingKey: SettingKey; values: readonly string[] }

/** Some of several. What the list holds beyond those that can be chosen here stays in it. */
export function SourcesControl({ value, isLocked, names, change, settingKey, values }: SourcesControlProps) {
  return (
    <CheckboxGroup {...names} className={styles.group} value={asTexts(value)} isReadOnly={isLocked} onChange={change}>
      {values.map((each) => (
        <Checkbox key={each} className={styles.option} value={each}>
          <span className={styles.box} aria-hidden="true">
            <Icon name="check" size={12} />
          </span>
          {valueWords(settingKey, each).label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
