/** Letters of other scripts, and digits, that look like Latin ones. A small part of Unicode's confusables (UTS 39), lower case. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    'аa ӓa вb сc ԁd еe ёe ғf һh іi їi јj кk ӏl мm нh оo өo рp ԛq гr ѕs тt уy ұy ѵv ԝw хx ҳx зe',
    'αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ζz ωw σo',
    '0o 1l 3e 5s |l ıi ɑa ɡg ո',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [[...pair][0] ?? '', [...pair][1] ?? 'n'] as const),
)

/** A name in lower-case Latin letters where others look like them, without accents and invisible characters. */
export function inLatin(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
  return [...plain].map((char) => LOOKALIKES.get(char) ?? char).join('')
}

/**
 * What a name looks like at a glance, so that two that look alike come out the same, without punctuation. A capital i is an l to the eye.
 * Not to be shown.
 */
export function skeleton(name: string): string {
  return inLatin(name)
    .replaceAll('i', 'l')
    .replaceAll('rn', 'm')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
