export { type BaresipOptions, type BaresipState, listenToBaresip } from './baresip'
export { incomingMessage, readBaresip } from './baresip-event'
export {
  type CallLife,
  type LifeChange,
  type LifeOptions,
  noPhoneCalls,
  type PhoneCall,
  stepCallLife,
} from './call-life'
export type { HookReading } from './hook-call'
export { type HookServerOptions, type OpenedHookServer, openHookServer } from './hook-server'
export { PhoneEvent, phoneEventOf } from './phone-event'
