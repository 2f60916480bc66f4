import { LANGUAGES } from '../../src/preload/bridge'
import type { GalleryState } from './state'
import { galleryStates } from './states'
import './overview.css'

const THEMES = ['light', 'dark']

/** The list of all states. Each opens in a window of the size that it has in the app. */
export function showOverview(): void {
  const theme = choice('Theme', THEMES)
  const language = choice('Language', [...LANGUAGES])
  const root = document.getElementById('root')
  root?.append(element('h1', 'Gallery'), theme.label, language.label)
  for (const [group, states] of grouped(galleryStates)) {
    const list = document.createElement('ul')
    for (const state of states) {
      const link = element('a', state.id)
      link.href = '#'
      link.addEventListener('click', (event) => {
        event.preventDefault()
        open(addressOf(state.id, theme.chosen(), language.chosen()), 'stage', windowOf(state))
      })
      const row = document.createElement('li')
      row.append(link, ` ${state.title}`)
      list.append(row)
    }
    root?.append(element('h2', group), list)
  }
}

function addressOf(state: string, theme: string, lang: string): string {
  return `gallery.html?${new URLSearchParams({ state, theme, lang })}`
}

function windowOf(state: GalleryState): string {
  return state.settings ? 'width=880,height=680' : 'width=380,height=640'
}

function grouped(states: GalleryState[]): Map<string, GalleryState[]> {
  const groups = new Map<string, GalleryState[]>()
  for (const state of states) groups.set(state.group, [...(groups.get(state.group) ?? []), state])
  return groups
}

function choice(name: string, values: string[]): { label: HTMLLabelElement; chosen: () => string } {
  const label = element('label', `${name} `)
  const select = document.createElement('select')
  for (const value of values) select.append(element('option', value))
  label.append(select)
  return { label, chosen: () => select.value }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, words: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.textContent = words
  return made
}
