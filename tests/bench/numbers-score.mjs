import { readFileSync } from 'node:fs'

/**
 * A text, the region to read it with, and the numbers that a person finds in it (E.164, `;ext=` where there is an
 * extension), in order.
 *
 * @typedef {{ category: string, region: string, text: string, expect: string[] }} LabelledText
 */

/**
 * How well a finder does: numbers rightly found, found without being there, and missed; texts without a number, and how
 * many of them it finds something in.
 *
 * @typedef {{ right: number, extra: number, missed: number, empty: number, triggered: number }} Score
 */

/**
 * Reads labelled texts, one JSON object a line.
 *
 * @param {string} file
 * @returns {LabelledText[]}
 */
export function readLabelled(file) {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
}

/**
 * Scores a finder on labelled texts, over all of them and by category. A number counts once a text.
 *
 * @param {readonly LabelledText[]} texts
 * @param {(text: string, region: string) => string[]} find
 */
export function scoreTexts(texts, find) {
  const all = noScore()
  /** @type {Map<string, Score>} */
  const byCategory = new Map()
  /** @type {{ text: LabelledText, found: string[] }[]} */
  const wrong = []
  for (const text of texts) {
    const found = [...new Set(find(text.text, text.region))]
    const score = byCategory.get(text.category) ?? noScore()
    byCategory.set(text.category, score)
    for (const sum of [all, score]) count(sum, text.expect, found)
    if (found.join() !== text.expect.join()) wrong.push({ text, found })
  }
  return { all, byCategory, wrong }
}

/** @returns {Score} */
function noScore() {
  return { right: 0, extra: 0, missed: 0, empty: 0, triggered: 0 }
}

/**
 * @param {Score} score
 * @param {readonly string[]} expected
 * @param {readonly string[]} found
 */
function count(score, expected, found) {
  const right = found.filter((number) => expected.includes(number)).length
  score.right += right
  score.extra += found.length - right
  score.missed += expected.length - right
  if (expected.length > 0) return
  score.empty += 1
  if (found.length > 0) score.triggered += 1
}

/**
 * The harmonic mean of precision and recall; undefined where there was nothing to find and nothing was found.
 *
 * @param {Score} score
 */
export function f1({ right, extra, missed }) {
  const all = 2 * right + extra + missed
  return all === 0 ? undefined : (2 * right) / all
}
