import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assemblePage, hashOf, pageFile } from '../../../build/bridge/assemble.mjs'

const page = readFileSync(pageFile, 'utf8')
const [, script = ''] = /<script type="module">(.*?)<\/script>/s.exec(page) ?? []
const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
const policy = new Map(
  /Content-Security-Policy" content="([^"]*)"/
    .exec(page)?.[1]
    ?.split('; ')
    .map((directive) => [directive.split(' ', 1)[0] ?? '', directive.split(' ').slice(1).join(' ')]),
)

test('the page is what its parts make it: npm run bridge:page writes it anew', async () => {
  expect(await assemblePage()).toBe(page)
})

test('its policy allows this script and this style, and nothing else', () => {
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'script-src': `'${hashOf(script)}'`,
    'style-src': `'${hashOf(style)}'`,
    'base-uri': "'none'",
    'form-action': "'none'",
  })
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
  expect(page).toContain('<meta name="referrer" content="no-referrer" />')
})

test('it is one file that loads nothing, writes no markup and keeps nothing', () => {
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page.match(/<style/g)).toHaveLength(1)
  const markup = page.replace(script, '').replace(style, '')
  expect(markup).not.toMatch(/\s(?:src|srcset|action|style|on\w+)=|<(?:link|img|iframe|object|base)\b/i)
  expect(style).not.toMatch(/url\(|@import/)
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|fetch\(|XMLHttpRequest|sendBeacon|localStorage|sessionStorage|cookie|console\.|document\.title|import\(/,
  )
  expect(page).toContain('<title>Callside</title>')
})
