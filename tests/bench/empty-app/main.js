// The least that Electron can be: one window of the panel's size with one line of text. What the app is measured against.
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 380, height: 420, title: 'Empty' })
  window.loadFile(join(__dirname, 'index.html'))
})
