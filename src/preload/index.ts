import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import {
  type Bridge,
  CALL_CHANNEL,
  FOCUS_CARD_CHANNEL,
  FOCUS_SEARCH_CHANNEL,
  PATCH_CHANNEL,
  SETTINGS_PAGE_CHANNEL,
} from './bridge/channels'

/** Listens on a channel without handing the event itself to the page. */
function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const wrapped = (_event: IpcRendererEvent, value: T): void => listener(value)
  ipcRenderer.on(channel, wrapped)
  return () => ipcRenderer.removeListener(channel, wrapped)
}

const bridge: Bridge = {
  call: (name, argument) => ipcRenderer.invoke(CALL_CHANNEL, name, argument),
  onPatch: (listener) => listen(PATCH_CHANNEL, listener),
  onFocusSearch: (listener) => listen(FOCUS_SEARCH_CHANNEL, listener),
  onFocusCard: (listener) => listen(FOCUS_CARD_CHANNEL, listener),
  onSettingsPage: (listener) => listen(SETTINGS_PAGE_CHANNEL, listener),
}

contextBridge.exposeInMainWorld('callside', bridge)
