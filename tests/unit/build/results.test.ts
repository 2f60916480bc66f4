import { expect, test } from 'vitest'
import { failureLines, judge, readPlaywright, readVitest, skippedLines, sum } from '../../../build/runtime/results.mjs'

test('vitest: tests are counted, and a file that did not load is a failure', () => {
  const tally = readVitest({
    testResults: [
      {
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a' },
          { status: 'failed', fullName: 'b', failureMessages: ['expected 1 to be 2'] },
          { status: 'pending', fullName: ' c', meta: {} },
          { status: 'skipped', fullName: ' d', meta: { skipReason: 'needs a file' } },
        ],
      },
      { status: 'failed', name: 'c.test.ts', message: 'no such module', assertionResults: [] },
    ],
  })
  expect(tally).toEqual({
    passed: 1,
    failed: 2,
    skipped: [
      { name: 'c', reason: '' },
      { name: 'd', reason: 'needs a file' },
    ],
    failures: [
      { name: 'b', message: 'expected 1 to be 2' },
      { name: 'c.test.ts', message: 'no such module' },
    ],
  })
})

test('playwright: nested suites, reasons for skipping, errors outside of tests', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations, results: status === 'unexpected' ? [{ errors: [{ message: 'timed out' }] }] : [] }],
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
    failures: [
      { name: 'outside of any test', message: 'no such project' },
      { name: 'panel.test.ts › closes', message: 'timed out' },
    ],
  })
})

test('a runner that ends badly without a failed test has crashed', () => {
  const fine = { passed: 3, failed: 0, skipped: [], failures: [] }
  expect(judge(0, fine).failed).toBe(0)
  expect(judge(1, fine).failed).toBe(1)
  expect(judge(0, undefined).failed).toBe(1)
  expect(judge(1, { ...fine, failed: 2 }).failed).toBe(2)
  expect(sum([fine, judge(null, undefined)])).toEqual({ passed: 3, failed: 1, skipped: [], failures: [] })
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

test('what failed is said with its reason, without colours, line by line and cut', () => {
  const lines = failureLines([
    { name: 'closes', message: `\u001b[31mtimed out\u001b[39m\nafter 1 s ${'x'.repeat(9_000)}` },
  ])
  expect(lines.slice(0, 2)).toEqual(['closes', '  timed out'])
  expect(lines[2]?.length).toBeLessThan(1_600)
  expect(lines[2]).toContain('after 1 s')
})
