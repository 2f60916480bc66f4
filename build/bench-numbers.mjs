import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { corpusFile, libraryFinder, loadFinders, ownFinder } from '../tests/bench/numbers.mjs'
import { f1, readLabelled, scoreTexts } from '../tests/bench/numbers-score.mjs'
import { kinds, longestTurn, timeKind } from '../tests/bench/numbers-times.mjs'
import { tableText } from '../tests/bench/table.mjs'

// `npm run bench:numbers`: how well phone numbers are found in labelled texts, beside the finder of the library that
// reads them, and how long looking takes. A missed aim is a result, not a failure.

/** @typedef {import('../tests/bench/table.mjs').Row} Row */
/** @typedef {import('../tests/bench/numbers-score.mjs').Score} Score */

const AIMS = { f1: 0.991, triggered: 0.003, large: 50, dense: 500, ratio: 12 }
const NEVER = ['card', 'iban', 'guid-hash']
const REGIONS = ['US', 'DE', 'GB']

const rooms = await loadFinders()
const [cpu] = cpus()
console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpu?.model})`)
const corpus = corpusFile()
const isScored = existsSync(corpus)
if (isScored) scoreCorpus(corpus)
const rows = kinds.flatMap(timeRows)
for (const { name, piece } of kinds.filter(({ dense }) => dense)) {
  const turn = await longestTurn(piece, (text) => rooms.findPhoneNumbersYielding(text, { regions: REGIONS }))
  rows.push({ what: `1 MB of ${name}, longest wait of others`, value: `${turn.toFixed(0)} ms` })
}
console.log(`\n${tableText(rows)}`)
// Last, where nobody overlooks it.
if (!isScored)
  console.log(
    `\nF1 was NOT measured, times alone were: there is no file of labelled texts at\n${corpus}\n` +
      'CALLSIDE_PHONE_CORPUS names another file: JSON, one { category, region, text, expect } a line.',
  )

/** @param {string} file */
function scoreCorpus(file) {
  const texts = readLabelled(file)
  const own = scoreTexts(texts, ownFinder(rooms))
  const library = scoreTexts(texts, libraryFinder(rooms))
  console.log(`\n${texts.length} labelled texts`)
  const categories = [...own.byCategory].map(([name, score]) => {
    const other = library.byCategory.get(name)
    return { what: name, value: scoreText(score), aim: other ? scoreText(other) : '' }
  })
  const [head, line, ...lines] = tableText(categories).split('\n')
  console.log(
    [head?.replace('Measure', 'Kind   ').replace('Value', 'Ours ').replace('Aim', "Library's"), line, ...lines].join(
      '\n',
    ),
  )
  console.log(`\n${tableText(scoreRows(own, library))}`)
}

/**
 * @param {ReturnType<typeof scoreTexts>} own
 * @param {ReturnType<typeof scoreTexts>} library
 * @returns {Row[]}
 */
function scoreRows(own, library) {
  const ours = f1(own.all) ?? 0
  const share = own.all.triggered / own.all.empty
  const never = NEVER.map((name) => ({ name, score: own.byCategory.get(name) }))
  return [
    { what: 'F1', value: percent(ours), aim: `>= ${percent(AIMS.f1)}`, met: ours >= AIMS.f1 },
    { what: "F1 of the library's finder", value: percent(f1(library.all) ?? 0) },
    {
      what: 'Texts without a number that trigger',
      value: percent(share),
      aim: `<= ${percent(AIMS.triggered)}`,
      met: share <= AIMS.triggered,
    },
    {
      what: 'The same with the library',
      value: percent(library.all.triggered / library.all.empty),
    },
    ...never.flatMap(({ name, score }) =>
      score
        ? [
            {
              what: `Of these: ${name}`,
              value: `${score.triggered} of ${score.empty}`,
              aim: '0',
              met: score.triggered === 0,
            },
          ]
        : [],
    ),
  ]
}

/**
 * @param {import('../tests/bench/numbers-times.mjs').Kind} kind
 * @returns {Row[]}
 */
function timeRows(kind) {
  const { small, large, ratio } = timeKind(kind, (text) => rooms.findPhoneNumbers(text, { regions: REGIONS }))
  const limit = kind.dense ? AIMS.dense : AIMS.large
  return [
    { what: `100 KB of ${kind.name}`, value: `${small.toFixed(2)} ms` },
    { what: `1 MB of ${kind.name}`, value: `${large.toFixed(1)} ms`, aim: `<= ${limit} ms`, met: large <= limit },
    ...(kind.dense
      ? []
      : [{ what: '  times 100 KB', value: ratio.toFixed(1), aim: `< ${AIMS.ratio}`, met: ratio < AIMS.ratio }]),
  ]
}

/** @param {Score} score */
function scoreText(score) {
  const mean = f1(score)
  if (score.empty > 0 && score.right + score.missed === 0) return `${score.triggered} of ${score.empty} trigger`
  return mean === undefined ? '' : percent(mean)
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(2)} %`
}
