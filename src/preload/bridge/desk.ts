import { z } from 'zod'
import { SightingSource } from './sources'

/** The languages that there are words in. */
export const LANGUAGES = ['en', 'de', 'fr', 'ja', 'zh', 'ar'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

/**
 * Whether the operating system gave the app a shortcut. `taken`: another program has it, `own`: another shortcut of the
 * app's is the same, `invalid`: it is no shortcut, `off`: there is none.
 */
export const HotkeyState = z.enum(['registered', 'taken', 'own', 'invalid', 'off'])
export type HotkeyState = z.infer<typeof HotkeyState>

/** Where the panel appears on its display. */
export const Corner = z.enum(['bottom-right', 'bottom-left', 'top-right', 'top-left'])
export type Corner = z.infer<typeof Corner>

/** How the settings want the desk to look and behave, and what it is doing now. */
export const DeskPart = z.object({
  /** A language tag such as `de-CH`: its primary subtag is one of `LANGUAGES`. */
  language: z.string().max(35),
  theme: z.enum(['system', 'light', 'dark']),
  size: z.enum(['compact', 'full']),
  corner: Corner,
  /** The view that cards are made with, and those that there are; labels are locale keys of `view.*` or words. */
  view: z.string().max(60),
  views: z.array(z.object({ id: z.string().max(60), label: z.string().max(80) })).max(20),
  /** Sources of numbers that do not pop the panel. */
  quiet: z.array(SightingSource),
  /** Calls that came quietly and were not looked at yet. */
  waiting: z.number().int(),
  /** What can be opened for a caller, in the order of Alt+1 to Alt+5; words by policy. */
  actions: z.array(z.object({ label: z.string().max(60) })).max(5),
  /** Namespaces in which the agent can search for somebody by an identity other than a number. */
  searchNamespaces: z.array(z.string().max(80)).max(10),
  /** Whether the whole profile may be looked up for *All attributes*. */
  allAttributes: z.boolean(),
  /** The screen is locked, or the agent has hidden everything: nothing of a caller is painted. */
  blank: z.boolean(),
  /** How often agents said that the customer found is not the caller, in this run. */
  dismissed: z.number().int(),
  /** The accelerators that bring the panel to the keyboard, and hide everything at once; empty where there is none. */
  panelHotkey: z.string().max(60),
  hideHotkey: z.string().max(60),
  panelHotkeyState: HotkeyState,
  hideHotkeyState: HotkeyState,
  /** Keys of settings that machine policy has set, such as `triggers.clipboard`. */
  locked: z.array(z.string().max(80)).max(200),
  /** Counts changes of any setting, so that the settings window knows when to read them again. */
  settingsVersion: z.number().int(),
})
export type DeskPart = z.infer<typeof DeskPart>
