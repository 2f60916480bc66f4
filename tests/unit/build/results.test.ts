import { expect, test } from 'vitest'
import { judge, readPlaywright, readVitest, skippedLines, sum } from '../../../build/runtime/results.mjs'

test('vitest: tests are counted, and a file that did not load is a failure', () => {
  const tally = readVitest({
    testResults: [
      {
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a' },
          { status: 'failed', fullName: 'b' },
          { status: 'pending', fullName: ' c', meta: {} },
          { status: 'skipped', fullName: ' d', meta: { skipReason: 'needs a file' } },
        ],
      },
      { status: 'failed', assertionResults: [] },
    ],
  })
  expect(tally).toEqual({
    passed: 1,
    failed: 2,
    skipped: [
      { name: 'c', reason: '' },
      { name: 'd', reason: 'needs a file' },
    ],
  })
})

test('playwright: nested suites, reasons for skipping, errors outside of tests', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations }],
  })
  const tally = readPlaywright({
    errors: [{ message: 'no such project' }],
    suites: [
      {
        title: 'panel.test.ts',
        specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
        suites: [
          { title: 'on macOS', specs: [spec('floats', 'skipped', [{ type: 'skip', description: 'needs macOS' }])] },
        ],
      },
    ],
  })
  expect(tally).toEqual({
    passed: 1,
    failed: 2,
    skipped: [{ name: 'panel.test.ts › on macOS › floats', reason: 'needs macOS' }],
  })
})

test('a runner that ends badly without a failed test has crashed', () => {
  const fine = { passed: 3, failed: 0, skipped: [] }
  expect(judge(0, fine).failed).toBe(0)
  expect(judge(1, fine).failed).toBe(1)
  expect(judge(0, undefined).failed).toBe(1)
  expect(judge(1, { ...fine, failed: 2 }).failed).toBe(2)
  expect(sum([fine, judge(null, undefined)])).toEqual({ passed: 3, failed: 1, skipped: [] })
})

test('a reason for skipping is said once, above all tests that share it', () => {
  const skipped = [
    { name: 'a', reason: 'needs files' },
    { name: 'b', reason: 'needs macOS' },
    { name: 'c', reason: 'needs files' },
    { name: 'd', reason: '' },
  ]
  expect(skippedLines(skipped)).toEqual(['needs files:', '  a', '  c', 'b: needs macOS', 'd'])
  expect(skippedLines([])).toEqual([])
})
