import { commonWords } from './common-words.ts'

const MOST_CHARS = 4_000
const MOST_WORDS = 400
/** Below this much proof, nothing is said. A word that only one language has proves 1, one that two have 1/2. */
const ENOUGH = 1.6
/** The best has to have this many times the proof of the next. */
const CLEARLY = 1.6

const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(commonWords))
  for (const word of new Set(words.toLowerCase().split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/** Thanks of one word and the like: proof enough when it is all there is. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  en: ['thanks', 'thank', 'thx'],
  de: ['danke', 'dankeschön', 'hallo'],
  fr: ['merci', 'bonjour', 'bonsoir'],
  es: ['gracias', 'muchísimas', 'hola'],
  it: ['grazie', 'buongiorno'],
  pt: ['obrigado', 'obrigada', 'olá'],
  nl: ['bedankt', 'dankjewel'],
  pl: ['dziękuję', 'dzięki'],
  uk: ['дякую', 'дякуємо', 'спасибі'],
  ru: ['спасибо', 'здравствуйте'],
}
const tellers = new Map(
  Object.entries(TELLING).flatMap(([language, words]) => words.map((word) => [word, language] as const)),
)

/** Letters that say more than words do: a script of one language's own, or one of two. */
const SCRIPTS: readonly (readonly [RegExp, string | null])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, null],
  [/\p{Script=Arabic}/gu, 'ar'],
]

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** The language of a script that most letters belong to; undefined where words have to tell. */
function byScript(text: string, letters: number): string | null | undefined {
  const kana = countOf(text, SCRIPTS[0]![0])
  for (const [pattern, language] of SCRIPTS) {
    const count = countOf(text, pattern) + (language === 'ja' && kana ? countOf(text, /\p{Script=Han}/gu) : 0)
    if (count * 2 <= letters) continue
    // Persian, Urdu and others write with Arabic letters and some of their own.
    if (language === 'ar') return /[پچژگکیےہٹڈں]/u.test(text) ? null : 'ar'
    return language
  }
  return undefined
}

function byLetters(text: string): Partial<Record<string, number>> {
  if (!/\p{Script=Cyrillic}/u.test(text)) return {}
  const ukrainian = countOf(text, /[іїєґ]/giu)
  const russian = countOf(text, /[ыэёъ]/giu)
  // Belarusian has і and ы.
  if (ukrainian && russian) return {}
  return { uk: Math.min(ukrainian, 3) * 0.6, ru: Math.min(russian, 3) * 0.6 }
}

function byWords(words: readonly string[]): Map<string, number> {
  const proof = new Map<string, number>()
  const add = (language: string, much: number) => proof.set(language, (proof.get(language) ?? 0) + much)
  for (const word of words) {
    const teller = tellers.get(word)
    if (teller) add(teller, 1)
    const languages = languagesOf.get(word) ?? []
    for (const language of languages) add(language, 1 / languages.length)
  }
  return proof
}

/**
 * The language of a letter as a BCP 47 base (`de`), or null when it is not clear: no guess is better than a wrong one. By script, else
 * by common words; only the first 4,000 characters count, web and mail addresses do not.
 */
export function guessLanguage(text: string): string | null {
  const plain = text
    .slice(0, MOST_CHARS)
    .normalize('NFC')
    .replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+/gi, ' ')
    .replace(/['ʼ]/g, '’')
  const letters = countOf(plain, /\p{L}/gu)
  if (letters < 3) return null
  const own = byScript(plain, letters)
  if (own !== undefined) return own
  const words = plain.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:’\p{L}*)?/gu) ?? []
  const proof = byWords(elided(words).slice(0, MOST_WORDS))
  for (const [language, much] of Object.entries(byLetters(plain)))
    proof.set(language, (proof.get(language) ?? 0) + (much ?? 0))
  const [best, next] = [...proof].sort(([, a], [, b]) => b - a)
  if (!best || best[1] < ENOUGH) return null
  return best[1] >= (next?.[1] ?? 0) * CLEARLY ? best[0] : null
}

/** Each word once; "l’aide" as "l’" and "aide" too. */
function elided(words: readonly string[]): string[] {
  return [
    ...new Set(
      words.flatMap((word) => {
        const at = word.indexOf('’')
        return at > 0 && at < 3 ? [word, word.slice(0, at + 1), word.slice(at + 1)] : [word]
      }),
    ),
  ]
}
