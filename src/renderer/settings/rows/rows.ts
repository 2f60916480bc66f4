import type { SettingsPage } from '../../../preload/bridge'
import type { LaterKey } from '../../../preload/locales/later'
import type { SettingKey, ValueOf } from './keys'

/**
 * How a setting is shown and changed. `seconds`: durations to choose from, in the unit that settings.json has, of which
 * `perSecond` make one second; null is *never*. `percent`: parts of a hundred to choose from. `strings`: a list of words. `fact`: shown alone. `own`: placed by its page.
 */
export type Control =
  | { kind: SimpleKind }
  | { kind: 'choice' | 'select' | 'sources'; values: readonly string[] }
  | { kind: 'seconds'; values: readonly (number | null)[]; perSecond: number }
  | { kind: 'percent'; values: readonly number[] }
  | { kind: 'strings'; most: number; add: LaterKey; pattern: RegExp; wrong: LaterKey }

type SimpleKind =
  | 'switch'
  | 'text'
  | 'regions'
  | 'identities'
  | 'shortcut'
  | 'corner'
  | 'view'
  | 'language'
  | 'fact'
  | 'own'

/** One setting in its place. */
export type Row = { key: SettingKey; control: Control }

/** Rows that belong together. */
export type Group = { title: LaterKey | null; rows: readonly Row[] }

/** Keys of settings that the window does not show, and why. */
export const notShown: Record<string, string> = {
  'connection.platform': 'the form and the sample data set it, and the page says which it is',
  'connection.endpoints.streaming': 'nothing that an agent does is sent there',
}

const row = (key: SettingKey, kind: SimpleKind): Row => ({ key, control: { kind } })
const among = <K extends SettingKey>(key: K, kind: 'choice' | 'select' | 'sources', values: ValueOf<K>[]): Row => ({
  key,
  control: { kind, values },
})
const namespaces = (key: SettingKey): Row => ({
  key,
  control: {
    kind: 'strings',
    most: 10,
    add: 'settings.namespaces.add',
    pattern: /^.{1,300}$/,
    wrong: 'connect.required',
  },
})

/** Every setting there is, in the groups of its page. */
export const groups: Record<SettingsPage, readonly Group[]> = {
  connection: [
    {
      title: null,
      rows: [
        row('connection.organizationId', 'own'),
        row('connection.clientId', 'own'),
        row('connection.sandbox', 'own'),
        row('connection.edge.mode', 'own'),
        row('connection.edge.datastreamId', 'own'),
        row('connection.endpoints.ims', 'own'),
        row('connection.endpoints.platform', 'own'),
        row('connection.scopes', 'own'),
      ],
    },
    {
      title: 'settings.managed',
      rows: [
        row('connection.endpoints.edge', 'fact'),
        row('connection.trustedHosts', 'fact'),
        row('connection.certificateFile', 'fact'),
      ],
    },
  ],
  lookup: [
    {
      title: 'settings.group.identities',
      rows: [
        row('lookup.identities', 'identities'),
        namespaces('lookup.personNamespaces'),
        namespaces('lookup.searchNamespaces'),
      ],
    },
    {
      title: 'settings.group.asked',
      rows: [
        among('lookup.fields', 'choice', ['view', 'all']),
        among('lookup.events', 'choice', ['auto', 'off']),
        row('lookup.mergePolicyId', 'text'),
        row('lookup.unstitchedMergePolicyId', 'text'),
        {
          key: 'lookup.timeoutMs',
          control: { kind: 'seconds', values: [3_000, 5_000, 10_000, 20_000, 30_000, 60_000], perSecond: 1_000 },
        },
      ],
    },
    {
      title: 'settings.managed',
      rows: [
        row('lookup.allAttributes', 'fact'),
        row('limits.perMinute', 'fact'),
        row('limits.perHour', 'fact'),
        row('limits.perDay', 'fact'),
      ],
    },
  ],
  numbers: [
    {
      title: null,
      rows: [
        row('numbers.regions', 'regions'),
        {
          key: 'numbers.internalExtensions',
          control: {
            kind: 'strings',
            most: 50,
            add: 'settings.extensions.add',
            pattern: /^[0-9X]{1,8}$/,
            wrong: 'settings.extensions.wrong',
          },
        },
      ],
    },
  ],
  triggers: [
    { title: 'settings.group.text', rows: [row('triggers.clipboard', 'switch')] },
    {
      title: 'settings.group.shortcuts',
      rows: [
        row('triggers.hotkey', 'shortcut'),
        row('triggers.panelHotkey', 'shortcut'),
        row('triggers.hideHotkey', 'shortcut'),
      ],
    },
    {
      title: 'settings.group.manners',
      rows: [among('triggers.quiet', 'sources', ['clipboard', 'hotkey', 'command-line', 'link', 'phone'])],
    },
    {
      title: 'settings.group.dial',
      rows: [among('triggers.dialLinks', 'choice', ['off', 'look-up', 'pass-on']), row('triggers.passOnTo', 'own')],
    },
  ],
  phone: [
    {
      title: null,
      rows: [
        row('phone.baresip.on', 'own'),
        row('phone.baresip.port', 'own'),
        row('phone.hook.on', 'own'),
        row('phone.hook.port', 'own'),
        row('phone.outgoing', 'own'),
      ],
    },
    { title: 'settings.managed', rows: [row('phone.lines', 'fact')] },
  ],
  panel: [
    {
      title: 'settings.group.place',
      rows: [
        row('panel.placement', 'corner'),
        among('panel.display', 'select', ['cursor', 'primary', 'softphone']),
        {
          key: 'panel.hideAfterSeconds',
          control: { kind: 'seconds', values: [null, 5, 10, 30, 60], perSecond: 1 },
        },
        row('panel.notify', 'switch'),
      ],
    },
    {
      title: 'settings.group.looks',
      rows: [
        row('card.view', 'view'),
        among('panel.size', 'choice', ['compact', 'full']),
        among('panel.theme', 'choice', ['system', 'light', 'dark']),
        { key: 'panel.textSize', control: { kind: 'percent', values: [100, 115, 130, 150, 200] } },
      ],
    },
    {
      title: 'settings.managed',
      rows: [
        row('card.paths', 'fact'),
        row('card.scores', 'fact'),
        row('card.actions', 'fact'),
        row('card.actionHosts', 'fact'),
      ],
    },
  ],
  privacy: [
    {
      title: 'settings.group.screen',
      rows: [row('privacy.contentProtection', 'switch'), row('privacy.blankOnLock', 'switch')],
    },
    { title: 'settings.group.memory', rows: [row('privacy.forgetOnLock', 'switch')] },
  ],
  language: [{ title: null, rows: [row('language', 'language')] }],
  about: [],
}

/** Every row of a page. */
export function rowsOf(page: SettingsPage): readonly Row[] {
  return groups[page].flatMap(({ rows }) => rows)
}
