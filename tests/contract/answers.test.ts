import { expect, test as plain } from 'vitest'
import { startSamplePlatform } from '../../src/main/sample'
import { signIn } from '../unit/sample/client'
import type { Contract } from './support/contract'
import { test } from './support/contract-test'
import { type Judged, judge } from './support/differences'
import { answerDifferences } from './support/known-differences'
import { profileRows } from './support/profile-rows'
import { serviceRows } from './support/service-rows'

const rows = [...profileRows, ...serviceRows]

for (const row of rows) {
  test(`${row.what}: ${row.operation}, ${row.status}`, async ({ contract, onTestFinished }) => {
    // Each has a platform of its own, since some change how it behaves.
    const sample = await startSamplePlatform()
    onTestFinished(() => sample.close())
    const answer = await row.ask(await signIn(sample), sample)
    const body: unknown = await answer.json()
    expect(answer.status).toBe(row.status)
    const whole = checkAnswer(contract, row.operation, row.status, body)
    expect(whole).toEqual({ open: [], known: row.differences ?? [] })
    if (row.entries) expectEntries(contract, row.entries, body)
  })
}

plain('every difference of an answer is that of a row here', () => {
  const met = rows.flatMap(({ differences = [] }) => differences)
  expect([...new Set(met)].sort()).toEqual(answerDifferences.map(({ name }) => name).sort())
})

function expectEntries(contract: Contract, { of, as }: { of: string; as: string }, body: unknown): void {
  const entries = Object.values((body as Record<string, object>)[of] ?? {})
  expect(entries).not.toEqual([])
  for (const entry of entries) expect(checkAnswer(contract, as, 200, entry)).toEqual({ open: [], known: [] })
}

function checkAnswer(contract: Contract, operation: string, status: number, body: unknown): Judged {
  return judge(answerDifferences, operation, contract.checkAnswer(locate(contract, operation), { status, body }))
}

function locate(contract: Contract, operation: string) {
  const [method = '', path = ''] = operation.split(' ')
  const located = contract.find(method, path)
  if (located?.name !== operation) throw new Error(`${operation} is in none of the files`)
  return located
}
