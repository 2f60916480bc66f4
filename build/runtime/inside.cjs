// Loaded into an Electron's main process with `-r`, by whoever started it with an IPC channel (driven.mjs): answers
// questions about the first window. It opens no port, and once the channel is closed the app is like any other.
const { app, BrowserWindow, desktopCapturer } = require('electron')

const answers = { evaluate, clock, picture, display, leave }

process.on('message', async ({ id, name, argument }) => {
  try {
    reply({ id, value: await answers[name](argument) })
  } catch (error) {
    reply({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

function reply(message) {
  if (process.connected) process.send(message)
}

/** The value of an expression in the page. */
async function evaluate(expression) {
  return (await firstWindow()).webContents.executeJavaScript(expression)
}

/** Milliseconds since the epoch, by this process's clock. */
async function clock() {
  return performance.timeOrigin + performance.now()
}

/** The whole page as a PNG (base64), also what is scrolled away, at any scale and in either colour scheme. */
async function picture({ width, height, scale, colours }) {
  const { webContents } = await firstWindow()
  const { debugger: tools } = webContents
  tools.attach('1.3')
  try {
    const features = [{ name: 'prefers-color-scheme', value: colours }]
    await tools.sendCommand('Emulation.setEmulatedMedia', { features })
    const metrics = { width, height, deviceScaleFactor: scale, mobile: false }
    await tools.sendCommand('Emulation.setDeviceMetricsOverride', metrics)
    // Colours fade for a moment.
    await new Promise((done) => setTimeout(done, 300))
    return (await tools.sendCommand('Page.captureScreenshot', { format: 'png' })).data
  } finally {
    tools.detach()
  }
}

/** The whole display as a PNG (base64), with every window on it. */
async function display({ width, height }) {
  const [source] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width, height } })
  if (!source) throw new Error('the display could not be photographed')
  return source.thumbnail.toPNG().toString('base64')
}

async function leave() {
  setImmediate(() => app.quit())
}

async function firstWindow() {
  await app.whenReady()
  const [window] = BrowserWindow.getAllWindows()
  return window ?? (await new Promise((done) => app.once('browser-window-created', (_, created) => done(created))))
}
