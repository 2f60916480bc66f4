import { replica } from './store'

/** Has the page in the colours that the settings ask for, now and whenever they change. `system` leaves it to the system. */
export function followTheme(): void {
  const dress = ({ snapshot } = replica.getState()): void => {
    const theme = snapshot?.shell.desk.theme ?? 'system'
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
  replica.subscribe((state) => dress(state))
  dress()
}
