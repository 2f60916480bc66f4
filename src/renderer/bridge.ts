import type { Answer, Argument, Bridge, CallName, Result, SettingsPage } from '../preload/bridge'

declare global {
  interface Window {
    readonly callside: Bridge
  }
}

/** Asks main for something. A broken channel becomes a refusal, so callers only ever see values. */
export async function ask<N extends CallName>(name: N, argument: Argument<N>): Promise<Answer<Result<N>>> {
  try {
    return await window.callside.call(name, argument)
  } catch {
    return { ok: false, error: { kind: 'failed', detail: name } }
  }
}

/** Tells main to do something whose outcome arrives as a patch, if at all. */
export function tell<N extends CallName>(name: N, argument: Argument<N>): void {
  void ask(name, argument)
}

/** Opens the window of the settings at one of its pages. */
export function openSettings(page: SettingsPage): void {
  tell('openSettings', { page })
}
