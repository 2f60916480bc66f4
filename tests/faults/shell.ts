import { found, other } from './lookup'
import type { AppRow, Area, KnownRow, Seen } from './row'
import { failedForNow } from './row'

const asUsual = (how: string): Seen => ({ state: 'as-usual', how })

/** What happens to the app itself; the plays are in tests/e2e/faults.spec.ts, under the same names. */
export const shellRows: (AppRow | KnownRow)[] = [
  {
    level: 'app',
    name: 'The panel’s process crashes during a lookup',
    happens: 'It is killed while the answer is on its way; the window comes back with the same caller.',
    sees: found(),
  },
  {
    level: 'app',
    name: 'The panel’s process crashes twice in a row',
    happens: 'It is killed again as soon as it is back; the next number brings the panel back.',
    sees: found({ name: other.name }),
  },
  {
    level: 'app',
    name: 'The panel is slow',
    happens: 'Its page is busy for a second while three numbers arrive; the last one is on stage.',
    sees: found(),
  },
  {
    level: 'app',
    name: 'The network goes away',
    happens: 'Nobody listens at the platform’s address any more.',
    sees: failedForNow('unreachable', 'ECONNREFUSED'),
  },
  {
    level: 'app',
    name: 'The network comes back',
    happens: 'The failed call on stage is looked up again by itself.',
    sees: found(),
  },
  {
    level: 'app',
    name: 'The computer sleeps and wakes',
    happens: 'Kept connections are dead; the failed call on stage is looked up again by itself.',
    sees: found(),
  },
  {
    level: 'app',
    name: 'The keychain’s process is killed',
    happens: 'It ends while a secret is being read.',
    sees: { state: 'secret', place: 'missing', problem: 'unavailable' },
  },
  {
    level: 'app',
    name: 'settings.json is replaced while the app runs',
    happens: 'Another program writes rubbish into it; the next change writes it anew.',
    sees: asUsual('The settings of this run stay in force.'),
  },
  {
    level: 'app',
    name: 'settings.json is broken at start',
    happens: 'The panel says where the broken file is.',
    sees: { state: 'notice', notice: 'settings-broken' },
  },
  {
    level: 'known',
    name: 'A second app is started',
    happens: 'It hands its number over to the first and ends.',
    sees: found(),
    file: 'tests/e2e/main-job.spec.ts',
    title: 'a second start hands its number over and ends; --stdin keeps it out of the process list',
  },
  {
    level: 'app',
    name: 'A hand-over that is none',
    happens: 'Another process sends something malformed; the panel is shown.',
    sees: asUsual('The panel is shown, the caller on it stays.'),
  },
  {
    level: 'app',
    name: 'Quitting during a lookup',
    happens: 'The app ends in time, with exit code 0.',
    sees: asUsual('The app ends.'),
  },
  {
    level: 'known',
    name: 'The shortcut belongs to another program',
    happens: 'The system gives it to the first who asks.',
    sees: asUsual('Another program uses this shortcut. Choose a different one.'),
    file: 'tests/e2e/shell.spec.ts',
    title: 'a hotkey that another application has is shown with a way to change it',
  },
  {
    level: 'known',
    name: 'A shortcut that is none',
    happens: 'settings.json names keys that do not exist.',
    sees: asUsual('This shortcut can’t be used. Choose a different one.'),
    file: 'tests/e2e/shell.spec.ts',
    title: 'a hotkey that is no hotkey is said to be invalid, and nothing breaks',
  },
  {
    level: 'known',
    name: 'The clipboard’s server goes away',
    happens: 'The X server ends while a text is read.',
    sees: asUsual('Not available on this desktop.'),
    file: 'tests/integration/triggers/connection.test.ts',
    title: 'an X server that goes away ends the adapter, even within a read',
  },
  {
    level: 'known',
    name: 'A page that is not ours',
    happens: 'A foreign page has the same preload script and calls.',
    sees: asUsual('It gets nothing.'),
    file: 'tests/e2e/safety.spec.ts',
    title: 'a page that is not ours gets nothing, though it has the same preload script',
  },
]

export const shellAreas: Area[] = [{ title: 'The app itself', rows: shellRows }]
