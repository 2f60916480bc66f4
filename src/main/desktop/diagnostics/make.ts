import { homedir, hostname, userInfo } from 'node:os'
import type { Shell } from '../../../preload/bridge'
import type { Settings } from '../../settings'
import type { DeskParts } from '../desk-parts'
import { wordsFor } from '../doctor'
import { type DoctorParts, examineApp } from '../settings/doctor'
import { type BundleFacts, bundleOf } from './bundle'
import { textsIn } from './known'
import type { Log } from './log'
import { scrubberOf } from './scrub'
import { PUBLIC } from './settings'

/** What a bundle is made from. */
export type DiagnosticParts = Pick<DeskParts, 'lookups' | 'connections'> &
  Pick<DoctorParts, 'usage'> & { stored: DeskParts['settings']['stored']; shell: () => Shell; log: Log }

/** How this computer and who uses it are called. */
export type Place = { names: string[]; appFolder: string; versions: Record<string, string> }

/** Examines the app and puts together what support needs to know, with nothing of a customer in it. */
export async function makeBundle(parts: DiagnosticParts, place: Place, now: () => Date): Promise<unknown> {
  const { stored, lookups, connections, usage, log, shell } = parts
  const doctor = await examineApp({ opened: stored, connections, usage }, wordsFor('en'))
  const facts: BundleFacts = {
    at: now().toISOString(),
    versions: place.versions,
    desk: describe(shell()),
    policy: stored.policy(),
    settings: stored.report(),
    doctor,
    lookups: lookups.views().map(({ id, source, state }) => ({
      source,
      state: state.kind === 'aside' ? state.was : state.kind,
      answeredMs: 'timing' in state ? Math.round(state.timing.answeredMs) : null,
      requests: 'timing' in state ? state.timing.requests : null,
      trace: lookups.trace(id),
    })),
    log: log.lines(),
  }
  const settings = connections.settings()
  const known = textsIn([lookups.everything(), place.names, organizationOf(settings)])
  return bundleOf(facts, scrubberOf({ known, regions: settings.numbers.regions, appFolder: place.appFolder }))
}

/** How the parts of the desk are doing, in words of our own. */
function describe({ connection, clipboard, hotkey, phone, startAtLogin, usage, notices, desk }: Shell) {
  return {
    connection: {
      platform: connection.platform,
      secret: connection.secret,
      keychainProblem: connection.keychainProblem,
      isHostRefused: connection.refusedHost !== null,
      edge: connection.edge.mode,
    },
    clipboard,
    hotkey: hotkey.state,
    panelHotkey: desk.panelHotkeyState,
    hideHotkey: desk.hideHotkeyState,
    baresip: phone.baresip,
    hook: phone.hook,
    startAtLogin: startAtLogin.on,
    usage,
    notices: notices.map(({ kind }) => kind),
    dismissed: desk.dismissed,
  }
}

/** Words that only the organisation has: they say whose bundle it is. */
function organizationOf({ connection, lookup }: Settings): string[] {
  const { organizationId, clientId, sandbox, edge } = connection
  const { identities, personNamespaces, searchNamespaces, mergePolicyId, unstitchedMergePolicyId } = lookup
  const namespaces = [...identities.map(({ namespace }) => namespace), ...personNamespaces, ...searchNamespaces]
  const ids = [organizationId, clientId, edge.datastreamId, mergePolicyId, unstitchedMergePolicyId]
  const words = [...ids.filter((id) => id !== null), sandbox, ...namespaces]
  return words.filter((word) => word !== 'prod' && !PUBLIC.has(word))
}

/** This computer, as far as a bundle must know it to leave its names out. */
export function thisPlace(appFolder: string, versions: Record<string, string>): Place {
  return { names: [userInfo().username, hostname(), homedir()], appFolder, versions }
}
