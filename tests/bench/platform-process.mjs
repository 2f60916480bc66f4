import { runnerImport } from 'vite'

// The sample platform in a process of its own; tells its parent how to connect to it.
const { module } = await runnerImport('./src/main/sample/index.ts', { configFile: false, logLevel: 'error' })
const { url, connection } = await module.startSamplePlatform()
const numbers = module.sampleCustomers(new Date()).map((/** @type {{ phone: string }} */ { phone }) => phone)
process.send?.({ url, connection, settings: module.sampleSettings(), numbers: [...new Set(numbers)] })
