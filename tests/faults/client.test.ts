import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canIssueCertificates } from '../support/authority'
import { printTable } from './print'
import { type ClientRow, type KnownRow, openOwn, type Row } from './row'
import { faultTable } from './table'

const root = resolve(__dirname, '../..')
const rows = faultTable.flatMap<Row>((area) => area.rows)
const unexpected: unknown[] = []
const note = (fault: unknown) => void unexpected.push(fault)

beforeAll(() => {
  process.on('unhandledRejection', note)
  process.on('uncaughtException', note)
})
afterAll(() => {
  process.off('unhandledRejection', note)
  process.off('uncaughtException', note)
})

for (const area of faultTable) {
  const client = area.rows.filter((row): row is ClientRow => row.level === 'client')
  const arrangeable = area.title !== 'TLS' || canIssueCertificates
  describe.runIf(arrangeable && client.length > 0).concurrent(area.title, () => {
    it.each(client.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
      const own = openOwn()
      try {
        expect(await row.run(own)).toEqual(row.sees)
      } finally {
        await own.close()
      }
    })
  })
}

describe('the table', () => {
  it('has run without a rejection or an exception that nobody handled', async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(unexpected).toEqual([])
  })

  it('has at least sixty rows, each with a name of its own', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60)
    for (const { title, rows: ofArea } of faultTable) {
      const names = ofArea.map(({ name }) => `${title}: ${name}`)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it.each(rows.filter((row): row is KnownRow => row.level === 'known').map((row) => [row.title, row.file]))(
    'points to a test that there is: %s',
    (title, file) => {
      expect(existsSync(resolve(root, file))).toBe(true)
      expect(readFileSync(resolve(root, file), 'utf8')).toContain(title)
    },
  )

  it('is what docs/faults.md prints; npm run faults writes it anew', () => {
    expect(readFileSync(resolve(root, 'docs/faults.md'), 'utf8')).toBe(printTable(faultTable))
  })
})
