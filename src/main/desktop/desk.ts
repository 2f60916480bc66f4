import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, powerMonitor } from 'electron'
import type { Refusal, Shell } from '../../preload/bridge'
import { openCredentials } from '../credentials'
import { openUsage } from '../platform'
import { clock } from '../triggers'
import { openDeskCalls } from './callers/desk'
import { manageConnections } from './connection'
import { copyText } from './copy'
import { tellingMeter } from './counting'
import type { DeskParts } from './desk-parts'
import { openDeskSettings } from './desk-settings'
import { openDeskTriggers } from './desk-triggers'
import { openDeskWindows } from './desk-windows'
import { keepLog, saveBundle } from './diagnostics'
import { takeErrand } from './errands'
import { buildHandlers } from './handlers'
import { keychainProcess } from './keychain'
import { loginItem } from './login-item'
import type { Panel } from './panel'
import { openPhoneDesk } from './phone/desk'
import { readReceived } from './received'
import { route } from './route'
import type { Route } from './router'
import { followConnection } from './settings/follow-connection'
import { describeDesk, describeShell } from './shell'
import { keepSnapshots } from './snapshots'
import { traceText } from './trace-text'
import { openDeskViews } from './views'

export type Desk = {
  /** Answers the calls of our pages. */
  route: Route
  /**
   * Starts what may take its time: the connection, the keychain, the triggers, the tray. Waits for the page to be drawn
   * first, since all of it runs where the page's calls are answered.
   */
  start(): Promise<void>
  /** Takes what a start of the app, this one or a later one, was for. Anything malformed only shows the panel. */
  receive(handOver: unknown): void
  close(): Promise<void>
}

/** A page that is not drawn by then has other troubles; the triggers must not wait for it, in milliseconds. */
const DRAWN_WITHIN_MS = 3_000

/** Puts the rooms together around the panel. */
export async function openDesk(panel: Panel, userDataDir: string, loopback: boolean): Promise<Desk> {
  const log = keepLog(process.stderr)
  const changed = (): void => {
    const now = shell()
    snapshots.publish({ shell: now })
    windows.tell(now)
  }
  const settings = await openDeskSettings(userDataDir, changed)
  const { stored, notices } = settings
  const usage = tellingMeter(await openUsage(join(userDataDir, 'usage'), () => stored.current().limits), changed)
  const credentials = openCredentials(keychainProcess())
  const connections = manageConnections({ stored, credentials, usage, userDataDir, loopback })
  const login = loginItem()

  const views = await openDeskViews(userDataDir, stored, settings.language)

  const { lookups, look, networkBack } = openDeskCalls({
    connections,
    views,
    notices,
    isAside: (source) => windows.isAside(source),
    sighted({ source }) {
      if (windows.sighted(source)) hiding.popped()
    },
    show(calls, stage) {
      snapshots.publish(windows.shown({ calls, stage }))
      hiding.follow(stage, lookups.phones())
    },
  })
  /** Everything of callers, with what phone systems sent of them. */
  const forgetAll = (): void => {
    lookups.tell({ kind: 'forgotten', callId: null })
    phone.forgetArrivals()
  }
  const parts: DeskParts = { panel, settings, connections, lookups, notices, changed }
  const windows = openDeskWindows({
    panel,
    settings,
    calls: { ...lookups, forgetAll },
    shell: () => shell(),
    watchClipboard: (on) => deskTriggers.watchClipboard(on),
    changed,
    showAll() {
      const now = shell()
      snapshots.publish({ shell: now, ...windows.shown({ calls: lookups.views(), stage: lookups.stage() }) })
      windows.tell(now)
    },
  })
  const { triggers, ...deskTriggers } = openDeskTriggers({
    settings,
    hotkeys: windows.hotkeys,
    presence: windows.presence,
    look,
    nothingHighlighted(reason) {
      if (reason) notices.ignored('hotkey', reason)
      panel.focusSearch()
    },
    changed,
  })
  const { phone, links, hiding, ...phoneDesk } = openPhoneDesk({
    panel,
    settings: connections.settings,
    credentials,
    look: (sighting) => void look(sighting),
    said: (said, at) => lookups.tell({ kind: 'phone', phone: said, at }),
    tell: notices.add,
    changed,
  })
  const placePanel = (): void => {
    const { placement, display } = stored.current().panel
    panel.placeAt({ corner: placement, display })
  }
  placePanel()
  settings.follow(({ panel: after }, { panel: before }) => {
    if (after.placement !== before.placement || after.display !== before.display) placePanel()
    if (after.hideAfterSeconds !== before.hideAfterSeconds) hiding.popped()
  })
  settings.follow((after) => phone.follow(after))
  followConnection(parts)

  const shell = (): Shell =>
    describeShell({
      version: app.getVersion(),
      connections,
      clipboard: triggers.clipboard(),
      hotkey: { accelerator: stored.current().triggers.hotkey, state: triggers.hotkeyState() },
      phone: phoneDesk.describe(),
      startAtLogin: { on: login.isOn(), available: true },
      usage: usage.counts(),
      notices: notices.current(),
      desk: describeDesk(connections.settings(), {
        language: settings.language(),
        views: views.list(),
        dismissed: lookups.dismissed(),
        locked: stored.locks(),
        settingsVersion: settings.version(),
        ...windows.describe(),
      }),
    })
  const snapshots = keepSnapshots(shell(), panel.send)

  const handlers = buildHandlers({
    ...parts,
    ...deskTriggers,
    windows,
    forgetAll,
    phone,
    links,
    clock,
    usage,
    snapshot: snapshots.current,
    search: (text) => look({ text, source: 'search', at: clock() }),
    async copyTrace(callId) {
      const trace = lookups.trace(callId)
      if (trace) await copyText(traceText(trace, app.getVersion()))
    },
    networkBack,
    async startAtLogin(on) {
      await login.set(on)
      changed()
    },
    saveDiagnostics: () => saveBundle({ stored, lookups, connections, usage, log, shell }),
    quit: () => app.quit(),
  })

  let drawn: () => void = () => {}
  const firstDrawn = new Promise<void>((resolve) => {
    drawn = resolve
  })

  return {
    async route(page, name, argument) {
      // The page asks for its height once it has drawn itself.
      if (name === 'fit') setImmediate(drawn)
      const answer = await route(windows.answering(page, handlers), name, argument)
      if (!answer.ok) reportRefusal(answer.error)
      return answer
    },
    async start() {
      await Promise.race([firstDrawn, setTimeout(DRAWN_WITHIN_MS)])
      windows.start()
      powerMonitor.on('resume', networkBack)
      await deskTriggers.start()
      changed()
      // Read now, so that the first caller need not wait for it.
      views.named(stored.current().card.view)
      // Without it the panel says that nothing is connected; the app itself goes on.
      await connections.open().catch(() => process.stderr.write('callside: the connection could not be opened\n'))
      changed()
      phone.follow(stored.current())
      stored.followPolicy()
      await Promise.all([connections.warmUp(), links.refresh()])
    },
    receive(data) {
      // Somebody may start a lookup while this app is on its way out.
      if (panel.window.isDestroyed()) return
      void takeErrand(readReceived(data), { panel, phone, triggers, look })
    },
    async close() {
      powerMonitor.off('resume', networkBack)
      usage.stop()
      triggers.close()
      windows.close()
      stored.close()
      await Promise.all([stored.settled(), usage.settled(), connections.close(), phoneDesk.close()])
    },
  }
}

/** A refused call is a fault or an attack; its kind and path are worth a line, its content never is. */
function reportRefusal({ kind, detail }: Refusal): void {
  process.stderr.write(`callside: refused a call of the page (${kind}${detail ? `, ${detail}` : ''})\n`)
}
