// Another application with a text field and nothing else, for tests of who has the keyboard and the shortcut.
const { app, BrowserWindow, globalShortcut } = require('electron')

app.whenReady().then(() => {
  if (process.env.NOTEPAD_SHORTCUT) globalShortcut.register(process.env.NOTEPAD_SHORTCUT, () => {})
  const window = new BrowserWindow({ width: 500, height: 300, x: 20, y: 20, title: 'Notepad' })
  window.loadURL('data:text/html,<title>Notepad</title><textarea autofocus rows="10" cols="50"></textarea>')
})
