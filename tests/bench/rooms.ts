/** The rooms that the client benchmark runs, as one module. */
export { findPhoneNumbers } from '../../src/main/numbers'
export { connectPlatform, rememberNothing } from '../../src/main/platform'
export { lookUp, rememberNames, viewNamed, withPaths, withScores } from '../../src/main/profile'
export { mergeSettings } from '../../src/main/settings'
