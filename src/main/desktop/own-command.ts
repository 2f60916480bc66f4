import { app } from 'electron'

/**
 * How this very app is started once more, with the same user data: the program and what comes before `lookup`. An
 * AppImage names itself in the environment, since its executable lies in a folder that goes away.
 */
export function ownCommand(): string[] {
  const { commandLine } = app
  const hasOwnData = commandLine.getSwitchValue('user-data-dir') !== ''
  return [
    process.env.APPIMAGE ?? process.execPath,
    ...(commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(hasOwnData ? [`--user-data-dir=${app.getPath('userData')}`] : []),
    ...(app.isPackaged ? [] : [app.getAppPath()]),
  ]
}
