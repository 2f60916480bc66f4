import type { TextKey } from '../en'
import type { Texts } from '../translate'
import { caller } from './caller'
import { card } from './card'
import { doctor } from './doctor'
import { events } from './events'
import { panel } from './panel'
import { phone } from './phone'
import { phoneGuides } from './phone-guides'
import { placeholder } from './placeholder'
import { problems } from './problems'
import { settings } from './settings'
import { timeline } from './timeline'
import { trace } from './trace'
import { views } from './views'
import { window } from './window'

/** Every text in Japanese. */
export const ja: Texts<TextKey> = {
  ...panel,
  ...card,
  ...caller,
  ...placeholder,
  ...views,
  ...window,
  ...doctor,
  ...events,
  ...problems,
  ...trace,
  ...phone,
  ...phoneGuides,
  ...settings,
  ...timeline,
}
