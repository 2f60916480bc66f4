import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, powerMonitor } from 'electron'
import type { Notice, Refusal } from '../../preload/bridge'
import { openCredentials } from '../credentials'
import { openUsage } from '../platform'
import { type OpenSettings, openSettings, type UserSettings } from '../settings'
import { clock, type Sighting } from '../triggers'
import { manageConnections } from './connection'
import { copyText } from './copy'
import { tellingMeter } from './counting'
import { takeErrand } from './errands'
import { buildHandlers } from './handlers'
import { keychainProcess } from './keychain'
import { loginItem } from './login-item'
import { startLookups } from './lookups'
import { keepNotices } from './notices'
import type { Panel } from './panel'
import { openPhoneDesk } from './phone/desk'
import { readReceived } from './received'
import { route } from './route'
import type { Route } from './router'
import { describeShell } from './shell'
import { keepSnapshots } from './snapshots'
import { openTextTriggers } from './text-triggers'
import { traceText } from './trace-text'
import { type AppTray, openTray } from './tray'

export type Desk = {
  /** Answers the calls of the panel's page. */
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
  const stored = await openSettings(userDataDir)
  const { placement, display } = stored.current().panel
  panel.placeAt({ corner: placement, display })
  const notices = keepNotices(firstNotices(stored), () => changed())
  const change = async (wanted: UserSettings): Promise<boolean> => {
    const written = await stored.change(wanted)
    if (!written) notices.add({ kind: 'settings-not-saved' })
    return written
  }
  const counted = await openUsage(join(userDataDir, 'usage'), () => stored.current().limits)
  const usage = tellingMeter(counted, () => changed())
  const credentials = openCredentials(keychainProcess())
  const connections = manageConnections({
    stored: { ...stored, change },
    credentials,
    usage,
    userDataDir,
    loopback,
  })
  const login = loginItem()
  const triggers = openTextTriggers({
    look: (sighting) => look(sighting),
    nothingHighlighted(reason) {
      if (reason) notices.ignored('hotkey', reason)
      panel.focusSearch()
    },
    changed: () => changed(),
  })
  const { phone, links, hiding, ...phoneDesk } = openPhoneDesk({
    panel,
    settings: connections.settings,
    credentials,
    look: (sighting) => void look(sighting),
    said: (said, at) => lookups.tell({ kind: 'phone', phone: said, at }),
    tell: notices.add,
    changed: () => changed(),
  })
  const shell = () =>
    describeShell({
      version: app.getVersion(),
      connections,
      clipboard: triggers.clipboard(),
      hotkey: { accelerator: stored.current().triggers.hotkey, state: triggers.hotkeyState() },
      phone: phoneDesk.describe(),
      startAtLogin: { on: login.isOn(), available: true },
      usage: usage.counts(),
      notices: notices.current(),
    })
  const snapshots = keepSnapshots(shell(), panel.send)
  const lookups = startLookups({
    connection: connections.current,
    settings: connections.settings,
    clock,
    changed() {
      snapshots.publish({ calls: lookups.views(), stage: lookups.stage() })
      hiding.follow(lookups.stage(), lookups.phones())
    },
  })
  const networkBack = (): void => {
    connections.refresh()
    lookups.networkBack()
  }

  const changed = (): void => {
    snapshots.publish({ shell: shell() })
    tray?.update(trayMenu())
  }
  const look = async (sighting: Sighting): Promise<boolean> => {
    const sighted = await lookups.look(sighting)
    const isCall = sighted.kind === 'call'
    // Copied text that holds no number is everyday life; only what the agent asked for deserves an answer.
    if (isCall || sighting.source !== 'clipboard') notices.ignored(sighting.source, isCall ? null : sighted.reason)
    if (isCall && sighting.source !== 'search') pop()
    return isCall
  }
  const pop = (): void => {
    panel.pop()
    hiding.popped()
  }
  const save = async (wanted: UserSettings): Promise<void> => {
    await change(wanted)
    phone.follow(stored.current())
    changed()
  }
  const watchClipboard = (on: boolean): Promise<void> => {
    triggers.watchClipboard(on)
    return save({ triggers: { clipboard: on } })
  }
  const trayMenu = () => ({
    language: app.getLocale(),
    watching: triggers.clipboard().watching,
    canWatch: triggers.clipboard().available,
    show: () => panel.focusSearch(),
    watchClipboard: (on: boolean) => void watchClipboard(on),
    quit: () => app.quit(),
  })
  let tray: AppTray | null = null
  let drawn: () => void = () => {}
  const firstDrawn = new Promise<void>((resolve) => {
    drawn = resolve
  })

  const handlers = buildHandlers({
    panel,
    phone,
    links,
    save,
    lookups,
    connections,
    clock,
    snapshot: snapshots.current,
    search: (text) => look({ text, source: 'search', at: clock() }),
    async copyTrace(callId) {
      const trace = lookups.trace(callId)
      if (trace) await copyText(traceText(trace, app.getVersion()))
    },
    networkBack,
    dismissNotice: notices.dismiss,
    watchClipboard,
    setHotkey(accelerator) {
      triggers.setHotkey(accelerator)
      return save({ triggers: { hotkey: accelerator } })
    },
    async startAtLogin(on) {
      await login.set(on)
      changed()
    },
    reconnected() {
      lookups.tell({ kind: 'reconnected' })
      changed()
    },
    quit: () => app.quit(),
  })

  return {
    async route(name, argument) {
      // The page asks for its height once it has drawn itself.
      if (name === 'fit') setImmediate(drawn)
      const answer = await route(handlers, name, argument)
      if (!answer.ok) reportRefusal(answer.error)
      return answer
    },
    async start() {
      await Promise.race([firstDrawn, setTimeout(DRAWN_WITHIN_MS)])
      triggers.setHotkey(stored.current().triggers.hotkey)
      tray = openTray(trayMenu())
      powerMonitor.on('resume', networkBack)
      await triggers.start()
      // Read only now: the agent may have used the switch meanwhile.
      triggers.watchClipboard(stored.current().triggers.clipboard)
      changed()
      // Without it the panel says that nothing is connected; the app itself goes on.
      await connections.open().catch(() => process.stderr.write('callside: the connection could not be opened\n'))
      changed()
      phone.follow(stored.current())
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
      tray?.close()
      tray = null
      await Promise.all([stored.settled(), usage.settled(), connections.close(), phoneDesk.close()])
    },
  }
}

function firstNotices({ notices, policyRefusal }: OpenSettings): Notice[] {
  return policyRefusal === null ? notices : [...notices, { kind: 'policy-refused', detail: policyRefusal }]
}

/** A refused call is a fault or an attack; its kind and path are worth a line, its content never is. */
function reportRefusal({ kind, detail }: Refusal): void {
  process.stderr.write(`callside: refused a call of the page (${kind}${detail ? `, ${detail}` : ''})\n`)
}
