import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDeskViews } from '../../../src/main/desktop/views'

describe('the views of the desk', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callside-desk-views-'))
    await mkdir(join(folder, 'views'))
    const sections = [{ kind: 'timeline', id: 't', label: 'T' }]
    const view = { id: 'support', label: { en: 'Mine', de: 'Meine' }, sections }
    await writeFile(join(folder, 'views/own.json'), JSON.stringify(view))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const labels = async (locks: string[], language = 'en') => {
    const views = await openDeskViews(folder, { locks: () => locks }, () => language)
    return [views.list().find(({ id }) => id === 'support')?.label, views.named('support').label]
  }

  it('are the agent’s own too, in the agent’s language', async () => {
    expect(await labels(['panel.theme'])).toEqual(['Mine', 'Mine'])
    expect(await labels([], 'de-AT')).toEqual(['Meine', 'Meine'])
  })

  it('are not the agent’s where machine policy names the view in use', async () => {
    expect(await labels(['card.view'])).toEqual(['support', 'support'])
  })
})
