import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { appFolder, electronPath, sandboxSwitch } from './app'

/** Another program with a text field, whose user data is kept below `folder`; `env` is added to that of the tests. */
export async function launchNotepad(
  folder: string,
  env: Record<string, string> = {},
): Promise<{ notepad: ElectronApplication; paper: Page }> {
  const notepad = await _electron.launch({
    executablePath: electronPath(),
    args: [...sandboxSwitch, `--user-data-dir=${join(folder, 'notepad')}`, join(appFolder, 'tests/support/notepad')],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  return { notepad, paper: await notepad.firstWindow() }
}
