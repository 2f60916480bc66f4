import { defineConfig } from '@playwright/test'

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
    { name: 'desk', testIgnore: 'network.spec.ts' },
    // Machine policy holds for every app on the computer: nothing else may run meanwhile.
    { name: 'machine', testMatch: 'network.spec.ts' },
  ],
})
