import { startPage } from './page'

startPage(window)
