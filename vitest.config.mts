import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['unit', 'integration', 'contract', 'faults'].map((kind) => `tests/${kind}/**/*.test.ts`),
    testTimeout: 20_000,
  },
})
