/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 * @property {{ name: string, message: string }[]} failures what failed and why, as far as the runner says it
 */

/**
 * Sums up the report of Vitest's json reporter. It leaves out why a test was skipped, so a test that knows says so in its
 * `meta.skipReason`, which is in the report. A file that didn't load counts as one failure.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function readVitest(report) {
  const tally = emptyTally()
  for (const file of report.testResults) {
    const tests = file.assertionResults
    for (const test of tests) {
      if (test.status === 'passed') tally.passed += 1
      else if (test.status === 'failed') addFailure(tally, test.fullName.trim(), test.failureMessages?.join('\n'))
      else tally.skipped.push({ name: test.fullName.trim(), reason: test.meta?.skipReason ?? '' })
    }
    const blamed = tests.some((/** @type {any} */ test) => test.status === 'failed')
    if (file.status === 'failed' && !blamed) addFailure(tally, file.name, file.message)
  }
  return tally
}

/**
 * Sums up the report of Playwright's json reporter. Errors outside of any test count as failures.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function readPlaywright(report) {
  const tally = emptyTally()
  for (const error of report.errors ?? []) addFailure(tally, 'outside of any test', error.message)
  for (const suite of report.suites ?? []) addSuite(suite, '', tally)
  return tally
}

/**
 * @param {any} suite
 * @param {string} above
 * @param {Tally} tally
 */
function addSuite(suite, above, tally) {
  const path = above ? `${above} › ${suite.title}` : suite.title
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      if (test.status === 'expected') tally.passed += 1
      else if (test.status !== 'skipped') addFailure(tally, `${path} › ${spec.title}`, errorsOf(test))
      else tally.skipped.push({ name: `${path} › ${spec.title}`, reason: skipReason(test.annotations) })
    }
  }
  for (const inner of suite.suites ?? []) addSuite(inner, path, tally)
}

/** @param {any} test */
function errorsOf(test) {
  const errors = test.results.flatMap((/** @type {any} */ result) => result.errors ?? [])
  return errors.map((/** @type {any} */ error) => error.message ?? '').join('\n')
}

/**
 * @param {Tally} tally
 * @param {string} name
 * @param {string} [message]
 */
function addFailure(tally, name, message = '') {
  tally.failed += 1
  tally.failures.push({ name, message })
}

/** @param {{ type: string, description?: string }[]} [annotations] */
function skipReason(annotations = []) {
  return annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? ''
}

/** @returns {Tally} */
export function emptyTally() {
  return { passed: 0, failed: 0, skipped: [], failures: [] }
}

/**
 * What one runner contributes. One that ended badly without a failed test to show for it, or left no report, has crashed:
 * that is a failure too.
 *
 * @param {number | null} code
 * @param {Tally | undefined} tally
 * @returns {Tally}
 */
export function judge(code, tally) {
  const known = tally ?? emptyTally()
  const crashed = tally === undefined || (code !== 0 && known.failed === 0)
  return crashed ? { ...known, failed: known.failed + 1 } : known
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: [...total.skipped, ...each.skipped],
      failures: [...total.failures, ...each.failures],
    }),
    emptyTally(),
  )
}

/**
 * The lines that say which tests were skipped and why. Several with the same reason share it, so that it can be seen.
 *
 * @param {Tally['skipped']} skipped
 * @returns {string[]}
 */
export function skippedLines(skipped) {
  const reasons = new Set(skipped.map(({ reason }) => reason))
  return [...reasons].flatMap((reason) => {
    const names = skipped.filter((test) => test.reason === reason).map(({ name }) => name)
    if (reason === '') return names
    return names.length === 1 ? [`${names[0]}: ${reason}`] : [`${reason}:`, ...names.map((name) => `  ${name}`)]
  })
}

/** As much of one failure as is worth saying twice, in characters. */
const LONGEST_MESSAGE = 1_500

/**
 * What failed and why, for the end of the output, where it is seen: without colours, and each cut to what tells it.
 *
 * @param {Tally['failures']} failures
 * @returns {string[]}
 */
export function failureLines(failures) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: runners colour their messages with them.
  const plain = (/** @type {string} */ text) => text.replace(/\u001b\[[0-9;]*m/g, '').slice(0, LONGEST_MESSAGE)
  return failures.flatMap(({ name, message }) => [
    name,
    ...plain(message)
      .split('\n')
      .map((line) => `  ${line}`),
  ])
}
