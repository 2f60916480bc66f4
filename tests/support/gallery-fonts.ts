import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where Debian's packages fonts-noto-core and fonts-noto-cjk put their fonts. */
const FOLDERS = ['/usr/share/fonts/truetype/noto', '/usr/share/fonts/opentype/noto']

/**
 * The environment in which a program finds Noto fonts alone, whatever else is installed: most machines have some others,
 * and which of them a page gets would differ.
 */
export async function galleryFonts(home: string): Promise<{ FONTCONFIG_FILE: string; XDG_CACHE_HOME: string }> {
  const file = join(home, 'fonts.conf')
  const cache = join(home, 'cache')
  await mkdir(cache, { recursive: true })
  const families = (family: string, preferred: string[]): string =>
    `<alias binding="same"><family>${family}</family><prefer>${preferred.map((name) => `<family>${name}</family>`).join('')}</prefer></alias>`
  const sans = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC']
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...FOLDERS.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(cache, 'fontconfig')}</cachedir>`,
    ...['sans-serif', 'sans', 'system-ui'].map((family) => families(family, sans)),
    families('monospace', ['Noto Sans Mono']),
    '<match target="pattern"><edit name="antialias"><bool>true</bool></edit>',
    '<edit name="hinting"><bool>false</bool></edit><edit name="rgba"><const>none</const></edit></match>',
    '</fontconfig>',
  ]
  await writeFile(file, lines.join('\n'))
  return { FONTCONFIG_FILE: file, XDG_CACHE_HOME: cache }
}
