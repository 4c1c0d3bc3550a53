const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|dipl|ing|herr|frau|fr|hr|mme|mlle|monsieur|madame|m|sr|sra|srta|señor|señora|don|doña|sig|signor|signora|sig\.ra|dott|dott\.ssa|pan|pani|пан|пані)\.?$/iu
/** Whoever is named so is no single person. */
const GROUP =
  /^(?:gmbh|ag|kg|ohg|ug|ltd|llc|inc|corp|co|plc|sarl|sas|sa|srl|spa|bv|nv|oy|ab|team|support|service|info|office|sales|hotel|restaurant|café|cafe|shop|store|company|family|familie|famille|familia|famiglia|rodzina|родина|school|schule|university|verein|praxis|kanzlei|studio|customer|accounts?|billing)$/iu
/** Where the family comes first, and nobody is addressed by what follows. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Names that are only half of one, and families that stand first. */
const HALF = /^(?:abd|abdul|abdel|abu|bin|ibn|umm|عبد|أبو|ابو|أم|ابن|بن|nguy[eễ]n|tr[aầ]n|ph[aạ]m)$/iu

/** "ANNA" and "anna" as a letter would have it; "Anna", "McKay" and "Anna-Lena" stay. */
function inCase(name: string): string {
  if (name !== name.toLocaleUpperCase() && name !== name.toLocaleLowerCase()) return name
  return name.replace(
    /(\p{L})([\p{L}\p{M}]*)/gu,
    (_, head: string, tail: string) => head.toLocaleUpperCase() + tail.toLocaleLowerCase(),
  )
}

/**
 * The name by which a letter may greet a person, from the name as mail programs give it ("Weber, Anna", "Dr. Anna Weber"). Empty when
 * that is not sure: an address, a company, initials, a name of which the family comes first.
 */
export function firstName(name: string): string {
  const whole = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!whole || whole.length > 100 || /[@\d<>{}|/\\_&+]/.test(whole) || FAMILY_FIRST.test(whole)) return ''
  const [before = '', after, ...more] = whole.split(',').map((part) => part.trim())
  const words = (after || before).split(' ')
  if (more.length || [...before.split(' '), ...words].some((word) => GROUP.test(word.replace(/\.$/, ''))))
    return ''
  const named = words.filter((word) => !TITLE.test(word))
  const [first = ''] = named
  // "Frau Weber": what is left is the family's name.
  const isFamily = !after && named.length === 1 && words.length > 1
  if (isFamily || HALF.test(first) || [...first].length < 2) return ''
  return /^\p{L}[\p{L}\p{M}'’-]*$/u.test(first) ? inCase(first) : ''
}
