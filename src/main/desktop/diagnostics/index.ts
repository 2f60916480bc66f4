export { keepLog, type Log } from './log'
export { saveBundle } from './save'
