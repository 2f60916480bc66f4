import { expect, it } from 'vitest'
import { createRequestLog, type LoggedRequest, MOST_REQUESTS, tokenPaths } from '../../../src/main/sample/behaviour'

const asked = (path: string): LoggedRequest => ({
  method: 'GET',
  path,
  search: '',
  query: {},
  headers: {},
  body: undefined,
})

it('keeps the newest requests alone, and counts tokens of all', () => {
  const { log, add } = createRequestLog()
  add(asked(tokenPaths[0] ?? ''))
  for (let count = 0; count < MOST_REQUESTS + 10; count += 1) add(asked(`/${count}`))
  expect(log).toHaveLength(MOST_REQUESTS)
  expect([log[0]?.path, log.at(-1)?.path]).toEqual(['/10', `/${MOST_REQUESTS + 9}`])
  expect(log.tokenRequests()).toBe(1)
  log.clear()
  expect([log.length, log.tokenRequests()]).toEqual([0, 0])
})
