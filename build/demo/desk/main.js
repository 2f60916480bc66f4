// Stands in for the program that an agent works in all day; the demo photographs the panel above it.
const { join } = require('node:path')
const { app, BrowserWindow, screen } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ ...screen.getPrimaryDisplay().bounds, frame: false, title: 'Service Desk' })
  window.loadFile(join(__dirname, 'index.html'))
})
