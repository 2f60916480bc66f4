import type { TextKey } from '../../src/preload/locales'
import type { Translate } from '../../src/preload/locales/translate'
import type { Filling, Guide, Source, Way } from '../../src/renderer/phone/guide'
import { guides } from '../../src/renderer/phone/guides'
import { curlLine, EXAMPLE_PAGE } from '../../src/renderer/phone/lines'
import { INTRODUCTION, REFERENCE } from './prose'
import { spellings } from './spellings'

/** Where an installed Callside is taken to be; the page in the app fills in where it really is. */
const onLinux: Filling = {
  command: ['/opt/Callside/callside'],
  system: 'other',
  page: EXAMPLE_PAGE,
  baresipPort: 4444,
  hookPort: 4455,
}
const onWindows: Filling = {
  ...onLinux,
  command: ['C:\\Program Files\\Callside\\Callside.exe'],
  system: 'windows',
}
/** Phone systems of Windows alone. */
const ofWindows = new Set(['microsip', 'zoiper', '3cx'])

const wayWords: Record<Way, string> = {
  command: 'starts a program',
  page: 'opens the bridge page',
  hook: 'posts to the HTTP hook',
  baresip: 'is listened to',
}

/** docs/phone-systems.md: the guides of the page *Phone system*, in its own words, and what the ways in take. */
export function printGuides(t: Translate<TextKey>): string {
  return [
    INTRODUCTION,
    overview(t),
    ...guides.map((guide) => oneGuide(guide, t)),
    REFERENCE(fenced(curlLine(onLinux))),
    placeholders(t),
  ]
    .join('\n\n')
    .concat('\n')
}

function overview(t: Translate<TextKey>): string {
  const rows = guides.map((guide) => {
    const name = nameOf(guide, t)
    return `| [${name}](#${anchorOf(name)}) | ${wayWords[guide.way]} | ${t(`phone.status.${guide.status.kind}`)} |`
  })
  return ['| Phone system | How | Known |', '|---|---|---|', ...rows].join('\n')
}

function oneGuide(guide: Guide, t: Translate<TextKey>): string {
  const { status, sources, steps, lines, warnings } = guide
  const filling = ofWindows.has(guide.id) ? onWindows : onLinux
  const what = t(status.kind === 'documented' ? 'phone.status.documented.what' : status.what)
  return [
    `## ${nameOf(guide, t)}`,
    `**${t(`phone.status.${status.kind}`)}.** ${prose(what)}${sources.length > 0 ? ` ${t('phone.sources')}: ${sources.map(cited).join('; ')}.` : ''}`,
    steps.map((step, index) => `${index + 1}. ${prose(t(step))}`).join('\n'),
    ...lines.map((line) => `${prose(t(line.label))}:\n\n${fenced(line.text(filling))}`),
    ...(warnings.length > 0
      ? [`${t('phone.warnings')}:\n\n${warnings.map((warning) => `- ${prose(t(warning))}`).join('\n')}`]
      : []),
  ].join('\n\n')
}

function placeholders(t: Translate<TextKey>): string {
  const rows = spellings().map(({ written, advice }) => `| \`${written}\` | ${prose(t(advice))} |`)
  return [
    '## Placeholders that nobody filled in',
    'Where one of these arrives in place of a number, nothing is looked up, and the panel says what to fix:',
    ['| Arrived | What the panel says |', '|---|---|', ...rows].join('\n'),
  ].join('\n\n')
}

const nameOf = ({ name }: Guide, t: Translate<TextKey>): string => name ?? t('phone.system.other')

/** How the heading of a guide is linked to. */
const anchorOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')

const cited = ({ title, address }: Source): string => (address === null ? title : `[${title}](${address})`)

const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``

/** Words of the panel, whose brackets and stars would mean something to Markdown. */
const prose = (text: string): string => text.replace(/[<>|*_]/g, (sign) => `\\${sign}`)
