import type { WebContents } from 'electron'

const wanted = new WeakMap<WebContents, number>()

/** Shows a page larger or smaller, in percent of its usual size; also once it is loaded, or loaded again. */
export function enlargePage(contents: WebContents, percent: number): void {
  const apply = (): void => {
    if (!contents.isDestroyed()) contents.setZoomFactor((wanted.get(contents) ?? 100) / 100)
  }
  if (!wanted.has(contents)) contents.on('did-finish-load', apply)
  wanted.set(contents, percent)
  apply()
}
