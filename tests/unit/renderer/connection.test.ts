import { describe, expect, it } from 'vitest'
import { ConnectRequest } from '../../../src/preload/bridge'
import {
  connectRequest,
  draftOf,
  keepsSecret,
  missingFields,
} from '../../../src/renderer/settings/connection/connection'
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
      edgeMode: 'off',
      datastreamId: '',
    })
    const edge = { mode: 'fallback', datastreamId: 'd1' } as const
    expect(draftOf({ ...connection, edge })).toMatchObject({ edgeMode: 'fallback', datastreamId: 'd1' })
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

  it('wants a datastream where the edge is asked, and keeps one where it is not', () => {
    const asked = { ...draftOf(connection), edgeMode: 'first-paint', datastreamId: ' ' } as const
    expect(missingFields(asked, '', connection)).toEqual(new Set(['datastreamId']))
    expect(missingFields({ ...asked, datastreamId: 'd1' }, '', connection).size).toBe(0)
    expect(connectRequest({ ...asked, datastreamId: ' d1 ' }, '').edge).toEqual({
      mode: 'first-paint',
      datastreamId: 'd1',
    })
    expect(connectRequest({ ...asked, edgeMode: 'off', datastreamId: 'd1' }, '').edge).toEqual({
      mode: 'off',
      datastreamId: 'd1',
    })
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
      edge: { mode: 'off', datastreamId: null },
    })
  })

  it('leaves out what is empty, which means the default', () => {
    const request = connectRequest({ ...draftOf(connection), scopes: ' ', ims: '', platform: '' }, '')
    expect(request).not.toHaveProperty('scopes')
    expect(request.endpoints).toEqual({})
  })
})
