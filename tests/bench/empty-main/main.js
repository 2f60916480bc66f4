// The least that Electron's main process can do: it ends. What a second start of the app is measured against.
require('electron').app.exit(0)
