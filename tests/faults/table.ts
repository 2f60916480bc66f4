import { busyAreas } from './busy'
import { callerAreas } from './callers'
import { contentAreas } from './content'
import { dataAreas } from './data'
import { edgeAreas } from './edge'
import { keptAreas } from './kept'
import { keychainAreas } from './keychain'
import { networkAreas } from './network'
import { partAreas } from './parts'
import { profileAreas } from './profiles'
import { refusalAreas } from './refusals'
import type { Area } from './row'
import { settingsAreas } from './settings'
import { shellAreas } from './shell'
import { signInAreas } from './sign-in'
import { textAreas } from './texts'
import { wayAreas } from './ways'

/** Everything that can go wrong, as far as it is known and tested. */
export const faultTable: Area[] = [
  ...signInAreas,
  ...refusalAreas,
  ...profileAreas,
  ...busyAreas,
  ...contentAreas,
  ...networkAreas,
  ...wayAreas,
  ...dataAreas,
  ...partAreas,
  ...edgeAreas,
  ...callerAreas,
  ...keptAreas,
  ...textAreas,
  ...settingsAreas,
  ...keychainAreas,
  ...shellAreas,
]
