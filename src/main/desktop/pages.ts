import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, posix } from 'node:path'
import { protocol } from 'electron'

/** The origin of our own pages; calls from any other are refused. */
export const PAGE_ORIGIN = 'app://callside'
/** The panel's address. */
export const PANEL_PAGE = `${PAGE_ORIGIN}/index.html`

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

/** Serves the pages from a list of files that is fixed when the app starts; every other address is not found. */
export function servePages(folder: string): void {
  const files = listFiles(folder)
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const file = url.host === 'callside' && request.method === 'GET' ? files.get(url.pathname) : undefined
    if (!file)
      return new Response(null, { status: 404, headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } })
    return new Response(await readFile(file), {
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    })
  })
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
