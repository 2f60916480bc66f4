import { describe, expect, it } from 'vitest'
import { ConnectRequest } from '../../../src/preload/bridge'
import { connectRequest, draftOf, keepsSecret, missingFields } from '../../../src/renderer/panel/connection'
import { shell } from './samples'

const connection = {
  ...shell.connection,
  organizationId: 'A1B2@AdobeOrg',
  clientId: 'client',
  scopes: ['openid', 'AdobeID'],
  secret: 'keychain' as const,
}

describe('the connection form', () => {
  it('is filled from the settings', () => {
    expect(draftOf(connection)).toEqual({
      organizationId: 'A1B2@AdobeOrg',
      clientId: 'client',
      sandbox: 'prod',
      ims: 'https://ims.example',
      platform: 'https://platform.example',
      scopes: 'openid, AdobeID',
    })
  })

  it('names the fields that are missing', () => {
    const empty = { ...draftOf(connection), organizationId: ' ', sandbox: '' }
    expect([...missingFields(empty, '', { ...connection, secret: 'missing' })]).toEqual([
      'organizationId',
      'sandbox',
      'secret',
    ])
    expect(missingFields(draftOf(connection), '', connection).size).toBe(0)
  })

  it('asks for the secret again when it would go to another client or host', () => {
    const draft = draftOf(connection)
    expect(keepsSecret(draft, connection)).toBe(true)
    expect(keepsSecret({ ...draft, ims: 'https://elsewhere.example' }, connection)).toBe(false)
    expect(keepsSecret({ ...draft, clientId: 'another' }, connection)).toBe(false)
    expect(missingFields({ ...draft, clientId: 'another' }, '', connection)).toEqual(new Set(['secret']))
  })

  it('sends what the bridge takes', () => {
    const request = connectRequest(
      { ...draftOf(connection), scopes: 'openid,  AdobeID\nsession', ims: ' ' },
      ' s3cret ',
    )
    expect(ConnectRequest.parse(request)).toEqual({
      organizationId: 'A1B2@AdobeOrg',
      clientId: 'client',
      clientSecret: 's3cret',
      sandbox: 'prod',
      scopes: ['openid', 'AdobeID', 'session'],
      endpoints: { platform: 'https://platform.example' },
    })
  })

  it('leaves out what is empty, which means the default', () => {
    const request = connectRequest({ ...draftOf(connection), scopes: ' ', ims: '', platform: '' }, '')
    expect(request).not.toHaveProperty('scopes')
    expect(request.endpoints).toEqual({})
  })
})
