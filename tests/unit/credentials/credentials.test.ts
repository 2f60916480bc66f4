import { describe, expect, it } from 'vitest'
import { clientSecretAccount, type Keychain, openCredentials } from '../../../src/main/credentials'

/** A keychain that answers in a chosen way: this room's own logic is what is tested here, not a keychain. */
const failing = (message: string): Keychain => ({
  ask: async () => ({ id: 1, ok: false, message }),
  giveUp: () => {},
})

describe('when the keychain does not help', () => {
  it.each([
    ['is not there', 'Cannot autolaunch D-Bus without X11 $DISPLAY', 'unavailable'],
    ['cannot be loaded', 'libsecret-1.so.0: cannot open shared object file', 'unavailable'],
    ['is locked', 'Cannot create an item in a locked collection', 'locked'],
    ['was not unlocked by the user', 'Prompt was dismissed', 'locked'],
  ])('because it %s, the secret is kept in memory for this run', async (_why, message, problem) => {
    const credentials = openCredentials(failing(message))
    expect(await credentials.keep('org/client', 's3cret')).toEqual({ place: 'memory', problem })
    expect(await credentials.read('org/client')).toEqual({ secret: 's3cret', place: 'memory', problem: null })
  })

  it('because it cannot even be loaded, reading says why', async () => {
    const credentials = openCredentials(failing('Cannot find module keytar'))
    expect(await credentials.read('a')).toEqual({ secret: null, place: 'missing', problem: 'unavailable' })
  })

  it('because it waits for somebody, the app does not, and the request is given up', async () => {
    let givenUp = false
    const silent: Keychain = {
      ask: () => new Promise(() => {}),
      giveUp: () => {
        givenUp = true
      },
    }
    expect(await openCredentials(silent, 30).keep('a', 'b')).toEqual({ place: 'memory', problem: 'locked' })
    expect(givenUp).toBe(true)
  })
})

describe('the account of a client secret', () => {
  it('is the organisation and the client id', () => {
    expect(clientSecretAccount('ABC@AdobeOrg', 'client')).toBe('ABC@AdobeOrg/client')
  })
})
