import { z } from 'zod'

/** A value of a setting, as JSON has it. */
export const SettingValue: z.ZodType<unknown> = z.json()

/** Who says what a setting is: machine policy, the agent, or nobody. */
export const SettingOrigin = z.enum(['policy', 'user', 'default'])
export type SettingOrigin = z.infer<typeof SettingOrigin>

/** One setting as it is in force, by its dotted key in settings.json. What policy has set is locked. */
export const SettingState = z.object({
  key: z.string().max(80),
  value: SettingValue,
  origin: SettingOrigin,
  locked: z.boolean(),
})
export type SettingState = z.infer<typeof SettingState>

/**
 * How machine policy is doing. `kept`: the file can't be followed as it is now, and what it said before still holds;
 * `detail` says why in words that hold nothing of its content.
 */
export const PolicyState = z.object({
  state: z.enum(['absent', 'followed', 'refused', 'kept']),
  path: z.string().max(300).nullable(),
  detail: z.string().max(300).nullable(),
})
export type PolicyState = z.infer<typeof PolicyState>

/** Every setting there is, and the policy above them. */
export const SettingsReport = z.object({ settings: z.array(SettingState).max(200), policy: PolicyState })
export type SettingsReport = z.infer<typeof SettingsReport>

/** Whether a change was taken: policy may have set it, it may not be what settings.json takes, or not be kept. */
export const SettingChanged = z.enum(['done', 'locked', 'wrong', 'not-saved'])
export type SettingChanged = z.infer<typeof SettingChanged>

/** One check of the doctor: how it went, and what to do, in words of the agent's language. */
export const DoctorCheck = z.object({
  name: z.string().max(60),
  result: z.enum(['ok', 'warning', 'failed', 'skipped']),
  detail: z.string().max(400),
  advice: z.string().max(600).nullable(),
})
export type DoctorCheck = z.infer<typeof DoctorCheck>

/** The pages of the settings window. */
export const SettingsPage = z.enum([
  'connection',
  'lookup',
  'numbers',
  'triggers',
  'phone',
  'panel',
  'privacy',
  'language',
  'about',
])
export type SettingsPage = z.infer<typeof SettingsPage>
