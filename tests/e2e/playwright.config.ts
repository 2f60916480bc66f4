import { defineConfig } from '@playwright/test'

const pictures = ['gallery.spec.ts', 'compact.spec.ts', 'accessible.spec.ts']

/** One worker: the tests share a display, a clipboard, a keyboard and a keychain, as one user does. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // The pictures of the documentation are what the tests compare with, so that they never tell what is not so.
  snapshotPathTemplate: '../../docs/images/panel/{arg}{ext}',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    // What looks at every state of the gallery takes a processor rather than the desk.
    { name: 'pictures', testMatch: pictures },
    { name: 'desk', testIgnore: [...pictures, 'network.spec.ts'] },
    // Machine policy holds for every app on the computer: nothing else may run meanwhile.
    { name: 'machine', testMatch: 'network.spec.ts' },
  ],
})
