import { SIGN_OFF } from './letter-body.ts'
import { dutch } from './phrases/dutch.ts'
import { english } from './phrases/english.ts'
import { french } from './phrases/french.ts'
import { german } from './phrases/german.ts'
import { italian } from './phrases/italian.ts'
import type { ThanksLanguage } from './phrases/language.ts'
import { polish } from './phrases/polish.ts'
import { portuguese } from './phrases/portuguese.ts'
import { spanish } from './phrases/spanish.ts'
import { ukrainian } from './phrases/ukrainian.ts'

const MAX_WORDS = 25
const MAX_LENGTH = 400

/** What a letter is made of, when it is of nothing else. */
export interface Acknowledgement {
  thanks: boolean
  solved: boolean
  yes: boolean
}

type Kind = keyof ThanksLanguage

const phrase = (kind: Kind, source: string) => ({ kind, pattern: new RegExp(`(?:${source})(?= |$)`, 'uy') })
const LANGUAGES = [english, german, french, spanish, portuguese, italian, dutch, polish, ukrainian].map(
  (language) => [
    phrase('filler', SIGN_OFF),
    ...(Object.keys(language) as Kind[]).flatMap((kind) =>
      language[kind].map((source) => phrase(kind, source)),
    ),
  ],
)

const GRATEFUL = /🙏|❤|💙|💚|💛|💜|🧡|🤗|😊|🙂|😀|😃|😄|😁|☺|🥰|😍|🎉|💐|🌹|🌸|😘|🤩|🥳|💪/u
const AGREEING = /👍|👌|✅|✔|🆗/u
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu
const SMILEY = /(?:^|\s)(?:[:;=]-?[)D*P]+|<3|\^\^|xd|\(:|:\+1:|:thumbsup:)(?=\s|$|[.,!])/giu
/** Marks of what is no mere thanks: questions, numbers, addresses, lists, sad faces. */
const TELLS_MORE = /\?|¿|？|;|؟|\d|@|https?:|www\.|^\s*[*•]|:-?\(|😞|😢|😠|😡|👎|😕|🙁|☹|😭|😤|💔|❌/mu

/**
 * What a short letter acknowledges, when every word of it is thanks, "it works", "fine" or a wish, all in one language; null when
 * anything else is said.
 */
export function readAcknowledgement(letter: string): Acknowledgement | null {
  if (letter.length > MAX_LENGTH) return null
  const bare = letter.replace(SMILEY, ' 🙂 ')
  if (TELLS_MORE.test(bare)) return null
  const words = bare
    .toLowerCase()
    .replace(EMOJI, ' ')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[.,!¡:…"“”„«»()*_~/\\\n\r\t–—-]+|&/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const emoji = { thanks: GRATEFUL.test(bare), solved: false, yes: AGREEING.test(bare) && words === '' }
  if (words === '') return emoji.thanks || emoji.yes ? emoji : null
  if (words.split(' ').length > MAX_WORDS) return null
  for (const phrases of LANGUAGES) {
    const kinds = covered(words, phrases)
    if (kinds && (kinds.size > 1 || !kinds.has('filler'))) {
      return {
        thanks: kinds.has('thanks') || emoji.thanks,
        solved: kinds.has('solved'),
        yes: kinds.has('yes'),
      }
    }
  }
  return null
}

/** The kinds of the phrases that a text is made of from end to end; null when it is not. Each place in it is tried once. */
function covered(
  words: string,
  phrases: readonly { kind: Kind; pattern: RegExp }[],
): ReadonlySet<Kind> | null {
  const reached = new Map<number, ReadonlySet<Kind>>([[0, new Set()]])
  for (let at = 0; at < words.length; at++) {
    const kinds = reached.get(at)
    if (!kinds) continue
    for (const { kind, pattern } of phrases) {
      pattern.lastIndex = at
      const end = pattern.exec(words)?.[0].length
      if (!end) continue
      const next = Math.min(at + end + 1, words.length)
      const with_ = new Set([...kinds, kind])
      const known = reached.get(next)
      if (!known || better(with_, known)) reached.set(next, with_)
    }
  }
  return reached.get(words.length) ?? null
}

/** Readings that say more count, but one that says yes counts least. */
function better(a: ReadonlySet<Kind>, b: ReadonlySet<Kind>): boolean {
  const worth = (kinds: ReadonlySet<Kind>) =>
    Number(kinds.has('thanks')) * 2 + Number(kinds.has('solved')) * 2 - Number(kinds.has('yes'))
  return worth(a) > worth(b)
}
