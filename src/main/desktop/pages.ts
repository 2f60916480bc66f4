import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, posix } from 'node:path'
import { protocol } from 'electron'

/** The origin of our own pages; calls from any other are refused. */
export const PAGE_ORIGIN = 'app://callside'
/** The panel's address. */
export const PANEL_PAGE = `${PAGE_ORIGIN}/index.html`
/** The address of the settings; the part after `#` names the page that is shown first. */
export const SETTINGS_PAGE = `${PAGE_ORIGIN}/settings.html`

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Makes `app:` a standard, secure scheme. Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * Serves the pages from a list of files that is fixed when the app starts; every other address is not found. Resolves
 * when the first page has all that it names: until then it waits for main, and main should do nothing else.
 */
export function servePages(folder: string): Promise<void> {
  const files = listFiles(folder)
  return new Promise((complete) => {
    const missing = new Set<string>()
    protocol.handle('app', async (request) => {
      const url = new URL(request.url)
      const file = url.host === 'callside' && request.method === 'GET' ? files.get(url.pathname) : undefined
      if (!file)
        return new Response(null, { status: 404, headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } })
      const content = await readFile(file)
      if (extname(file) === '.html') for (const path of namedIn(content)) missing.add(path)
      missing.delete(url.pathname)
      // After this answer has gone out, not before.
      if (missing.size === 0) setImmediate(complete)
      return new Response(content, { headers: headersFor(file) })
    })
  })
}

/** The paths of the scripts and styles that a page names. */
function namedIn(page: Buffer): string[] {
  return [...page.toString('utf8').matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
  }
}

function listFiles(folder: string, prefix = '/'): Map<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true })
  return new Map(
    entries.flatMap((entry) =>
      entry.isDirectory()
        ? [...listFiles(join(folder, entry.name), posix.join(prefix, entry.name, '/'))]
        : [[posix.join(prefix, entry.name), join(folder, entry.name)] as const],
    ),
  )
}
