import { app } from 'electron'
import type { Notice } from '../../preload/bridge'
import { translator } from '../../preload/locales'
import { type OpenSettings, openSettings, type Settings, type UserSettings } from '../settings'
import { keepNotices, type Notices } from './notices'
import { policyNotice } from './settings/policy-words'
import { knownLanguage } from './shell'

/** Runs after a change of any setting, with what is in force now and what was before. */
export type SettingsFollower = (after: Settings, before: Settings) => void

export type DeskSettings = {
  /** The settings; a change of them is told to whoever follows, whoever made it. */
  stored: OpenSettings
  notices: Notices
  /** Lays a change over the agent's settings; in force at once, and resolves when it is written, or could not be. */
  save(wanted: UserSettings): Promise<void>
  follow(follower: SettingsFollower): void
  /** The tag of the language that the agent reads. */
  language(): string
  /** Counts the changes. */
  version(): number
}

/** The part of the desk that keeps settings. `changed` runs when there is something else to show. */
export async function openDeskSettings(userDataDir: string, changed: () => void): Promise<DeskSettings> {
  const opened = await openSettings(userDataDir)
  const language = (): string => {
    const { language: setting } = opened.current()
    return knownLanguage(setting === 'system' ? app.getLocale() : setting)
  }
  const refused = (): Notice[] => {
    const detail = policyNotice(opened.policy(), translator(language()))
    return detail === null ? [] : [{ kind: 'policy-refused', detail }]
  }
  const notices = keepNotices([...opened.notices, ...refused()], changed)
  const followers: SettingsFollower[] = []
  let standing = opened.policy()

  opened.onChange((before) => {
    if (opened.policy() !== standing) {
      standing = opened.policy()
      notices.remove('policy-refused')
      for (const notice of refused()) notices.add(notice)
    }
    for (const follow of followers) follow(opened.current(), before)
    changed()
  })
  const notSaved = (): void => notices.add({ kind: 'settings-not-saved' })
  const change = async (wanted: UserSettings): Promise<boolean> => {
    const isWritten = await opened.change(wanted)
    if (!isWritten) notSaved()
    return isWritten
  }
  return {
    stored: {
      ...opened,
      change,
      async set(key, value) {
        const changed = await opened.set(key, value)
        if (changed === 'not-saved') notSaved()
        return changed
      },
    },
    notices,
    save: async (wanted) => void (await change(wanted)),
    follow: (follower) => void followers.push(follower),
    language,
    version: opened.version,
  }
}
