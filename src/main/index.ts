import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app } from 'electron'
import { whereActive } from './desktop/active-window'
import { isApart, startApart, takeHandOver } from './desktop/apart'
import { appArguments } from './desktop/arguments'
import { reportFaults } from './desktop/faults'
import { closeSession, guardWebContents } from './desktop/guards'
import { type Errand, type HandOver, isTooLong, readHandOver } from './desktop/hand-over'
import { setMenu } from './desktop/menu'
import { oneAtATime } from './desktop/one-at-a-time'
import { registerPageScheme, servePages } from './desktop/pages'
import { openPanel } from './desktop/panel'
import { keepPlaces } from './desktop/places'
import { routeCalls } from './desktop/router'
import { parseCommandLine } from './triggers/command-line'

/** Whoever quits has waited long enough after this, in milliseconds, whatever still holds a connection open. */
const CLOSE_WITHIN_MS = 2_000

/** Answers on the command line and ends, or hands its errand over to the app and ends, or becomes that app. */
async function main(): Promise<void> {
  const command = parseCommandLine(appArguments())
  if (command.kind === 'usage') return leave(2, command.message)
  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox'))
    return leave(2, 'Callside does not run without its sandbox: start it without --no-sandbox.')
  if (command.kind === 'doctor' || command.kind === 'view-check' || (command.kind === 'lookup' && command.json)) {
    const { answerOnCommandLine } = await import('./desktop/answer')
    return app.exit(await answerOnCommandLine(command, app.getPath('userData'), !app.isPackaged))
  }
  if (isTooLong(process.argv)) return leave(2, 'The arguments are too long.')
  return command.kind === 'run' ? becomeApp(command.hidden) : handOver(command)
}

/** Gives the errand to the app that runs, or to one that is started for it, and ends. */
async function handOver(command: Errand): Promise<void> {
  const errand = await readHandOver(command)
  const endTurn = await oneAtATime(app.getPath('userData'))
  const isTaken = !app.requestSingleInstanceLock(errand) || (await startInstead(errand))
  endTurn()
  return isTaken ? app.exit(0) : leave(1, 'Callside could not be started.')
}

/** No app runs, so this process has its lock now, which is for the one that it starts. */
function startInstead(errand: HandOver): Promise<boolean> {
  app.releaseSingleInstanceLock()
  return startApart(errand)
}

async function becomeApp(hidden: boolean): Promise<void> {
  // With --no-sandbox (tests as root) this would kill every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  registerPageScheme()
  guardWebContents()
  const opened = collectOpenedLinks()
  const handedOver = isApart() ? await takeHandOver() : null
  const task = handedOver?.task ?? { kind: 'run', hidden }
  const isFirst = app.requestSingleInstanceLock(task)
  // Only now: whoever comes next must find the lock taken.
  await handedOver?.taken()
  if (!isFirst) return app.exit(0)
  await app.whenReady()
  await openApp(task, opened)
}

/**
 * macOS opens links by telling the app, which it starts first where need be; they wait here until somebody takes them.
 * Whoever does is told whether there were any.
 */
function collectOpenedLinks(): (take: (handOver: HandOver) => void) => boolean {
  const waiting: HandOver[] = []
  let receive = (handOver: HandOver): void => void waiting.push(handOver)
  app.on('open-url', (event, link) => {
    event.preventDefault()
    receive({ kind: 'link', link })
  })
  return (take) => {
    receive = take
    for (const handOver of waiting) take(handOver)
    return waiting.length > 0
  }
}

/** The window first, since its process takes longest; what stands behind it is loaded while the page's script runs. */
async function openApp(task: object, opened: ReturnType<typeof collectOpenedLinks>): Promise<void> {
  closeSession()
  setMenu()
  const served = servePages(join(__dirname, '../renderer'))
  const userDataDir = app.getPath('userData')
  const places = keepPlaces(join(userDataDir, 'panel-places.json'))
  const panel = openPanel({ places, whereActive: whereActive() })
  const ready = served
    .then(() => import('./desktop/desk'))
    .then(({ openDesk }) => openDesk(panel, userDataDir, !app.isPackaged))
  routeCalls(
    ready.then(({ route }) => route),
    (contents) => (contents === panel.window.webContents ? 'panel' : 'settings'),
  )

  // A softphone may start a second lookup before the first one has opened its window.
  app.on('second-instance', (_event, _arguments, _folder, data) => void ready.then((desk) => desk.receive(data)))
  const desk = await ready
  app.on('activate', () => panel.focusCard())
  app.on('window-all-closed', () => {})
  app.on('before-quit', () => panel.destroy())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void Promise.race([Promise.all([desk.close(), places.settled()]), setTimeout(CLOSE_WITHIN_MS)]).finally(() =>
      app.exit(0),
    )
  })
  await panel.loaded
  // The app was started for the link, then, and for nothing else.
  if (!opened(desk.receive)) desk.receive(task)
  await desk.start()
}

function leave(code: number, message: string): void {
  process.stderr.write(`${message}\n`)
  app.exit(code)
}

reportFaults()
main().catch((error: unknown) =>
  leave(1, `Callside could not start: ${error instanceof Error ? error.name : 'unknown'}`),
)
