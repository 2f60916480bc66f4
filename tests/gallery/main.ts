import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { PAGE_ORIGIN, registerPageScheme, servePages } from '../../src/main/desktop/pages'

// The gallery's own small app: the same protocol, policy and sandbox as the real one, and no preload script.
const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false }
if (!process.argv.includes('--no-sandbox')) app.enableSandbox()
registerPageScheme()

app.on('web-contents-created', (_event, contents) => {
  contents.on('did-start-navigation', (_navigation, url) => followTheme(url))
  contents.setWindowOpenHandler(({ url }) =>
    url.startsWith(`${PAGE_ORIGIN}/`)
      ? { action: 'allow', overrideBrowserWindowOptions: { autoHideMenuBar: true, webPreferences } }
      : { action: 'deny' },
  )
})
app.on('window-all-closed', () => app.quit())

void app.whenReady().then(() => {
  void servePages(join(__dirname, 'pages'))
  const window = new BrowserWindow({ width: 900, height: 900, title: 'Gallery', autoHideMenuBar: true, webPreferences })
  void window.loadURL(`${PAGE_ORIGIN}/gallery.html`)
})

/** An address may name the theme: `theme=dark`. */
function followTheme(url: string): void {
  const theme = new URL(url).searchParams.get('theme')
  if (theme === 'light' || theme === 'dark') nativeTheme.themeSource = theme
}
