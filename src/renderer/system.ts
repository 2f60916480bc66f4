const platform = navigator.platform.toLowerCase()

/** The system this runs on, as far as keys are named differently. */
export const system = platform.startsWith('mac') ? 'mac' : platform.startsWith('win') ? 'windows' : 'other'
