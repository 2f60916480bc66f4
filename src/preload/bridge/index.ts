/** The one contract between main and renderer. */
export * from './calls'
export * from './card'
export * from './channels'
export * from './patch'
export * from './patch-schema'
export * from './problem'
export * from './snapshot'
export * from './trace'
