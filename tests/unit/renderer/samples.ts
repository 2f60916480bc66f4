import type { CallView, Patch, Shell, Snapshot } from '../../../src/preload/bridge'

export const shell: Shell = {
  version: '0.1.0',
  electronVersion: '25.1.1',
  connection: {
    platform: 'sample',
    organizationId: '',
    clientId: '',
    sandbox: 'prod',
    scopes: ['openid'],
    endpoints: { ims: 'https://ims.example', platform: 'https://platform.example', edge: '', streaming: '' },
    secret: 'missing',
    keychainProblem: null,
    refusedHost: null,
  },
  clipboard: { watching: false, available: true },
  hotkey: { accelerator: 'CommandOrControl+Shift+L', state: 'registered' },
  startAtLogin: { on: false, available: true },
  sampleNumbers: [],
  notices: [],
}

export function callView(id: string, state: CallView['state'] = { kind: 'looking' }): CallView {
  const number = { e164: '+493023125042', display: '+49 30 23125042', region: 'DE', extension: null }
  return { id, number, source: 'clipboard', sightedAt: 1_000, state }
}

export function snapshotOf(sequence: number, ...ids: string[]): Snapshot {
  return { sequence, shell, calls: ids.map((id) => callView(id)), stage: ids[0] ?? null }
}

export function stagePatch(sequence: number, stage: string | null): Patch {
  return { sequence, stage }
}
