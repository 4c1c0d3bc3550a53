import type { Candidate } from './candidates.ts'

/** No vowel for too long, or a letter that begins no word. */
const NOT_CYRILLIC = /[бвгджзйклмнпрстфхцчшщ]{5,}|^[ыьъ]/gi
/** Signs that stand in ordinary text beside letters: quotes, dashes, currency, degrees. */
const SIGNS = '“”‘’‚„«»‹›–—…•€£¥§°©®™·№¿¡ºª\u00a0'
const MAX_WORDS = 1_000
const WORD = /(?:\P{ASCII}|[a-z])+/giu

/**
 * How much text that was read in a single-byte encoding looks like writing: more is better, below zero is worse than no text.
 * Letters of the language count for it, what no language writes counts against it.
 */
export function scoreText(text: string, { languages, ownAlphabet }: Candidate): number {
  if (/[\u0080-\u009f\ufffd]/.test(text)) return -Infinity
  const words = (text.match(WORD) ?? []).slice(0, MAX_WORDS).filter((word) => /\P{ASCII}/u.test(word))
  const shape = words.reduce((sum, word) => sum + scoreShape(word, ownAlphabet), 0)
  const scores = languages.map((language) =>
    words.reduce((sum, word) => sum + scoreLetters(word.toLowerCase(), language), 0),
  )
  return shape + Math.max(...scores)
}

function scoreLetters(word: string, language: string): number {
  let score = 0
  let foreign = 0
  for (const char of word) {
    if (char <= '\x7f') continue
    const rank = language.indexOf(char)
    if (rank >= 0) score += language.length < 25 ? 2 : 2 - Math.floor((rank * 8) / language.length) / 10
    else if (SIGNS.includes(char)) score += 0.3
    else {
      score -= /\p{L}|\p{M}/u.test(char) ? 1 : 2
      foreign++
    }
  }
  // No Latin language has three accents in a row, but tests of umlauts have.
  const accents = foreign === 0 ? 0 : (word.match(/\P{ASCII}{3,}/gu) ?? []).join('').length
  // A word of accents alone is more likely a word of another alphabet.
  const alone = /[a-z]/.test(word) ? 0 : word.length
  return language.length < 25 ? score - 1.5 * accents - 0.3 * alone : score
}

/** What words are not like: capitals in their middle, signs between letters, two alphabets. */
function scoreShape(word: string, ownAlphabet: boolean): number {
  const allCapitals = !/\p{Ll}/u.test(word)
  const capitals = allCapitals ? 0 : (word.match(/(?<=\p{L})\p{Lu}/gu)?.length ?? 0)
  const signs = word.match(/\p{L}[^\p{L}\p{M}’'·\u00a0]+(?=\p{L})/gu)?.length ?? 0
  const mixed = ownAlphabet && /[a-z]/i.test(word) && /\P{ASCII}/u.test(word)
  const unspeakable = word.match(NOT_CYRILLIC)?.length ?? 0
  return -4 * unspeakable - 2 * capitals - 3 * signs - (mixed ? 4 : 0)
}
