import type { KeychainAnswer, KeychainRequest } from './index'

/**
 * The keychain's own process. On Linux a locked keychain blocks the thread that asks until somebody answers its
 * dialog, and a process with such a thread cannot even end; this one can be killed.
 */
process.parentPort.on('message', ({ data }: { data: KeychainRequest }) => {
  void answer(data).then((reply) => process.parentPort.postMessage(reply))
})

async function answer({ id, method, service, account, password }: KeychainRequest): Promise<KeychainAnswer> {
  try {
    const loaded = await import('keytar')
    const keytar = loaded.default ?? loaded
    if (method === 'setPassword') await keytar.setPassword(service, account, password ?? '')
    const value = method === 'getPassword' ? await keytar.getPassword(service, account) : null
    return { id, ok: true, value }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
