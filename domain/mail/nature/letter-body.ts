import { isMobileLine } from '../quoting/signature.ts'

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|hi zusammen|liebe[rs]?|lieber|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|moin|servus|grüß gott|grüezi|bonjour|bonsoir|salut|chère?s?|madame|monsieur|hola|buen(?:os|as) (?:días|tardes|noches)|estimad[oa]s?|querid[oa]s?|olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oaie]|gentil[ei]|buongiorno|buonasera|salve|ciao|egregi[oa]?|spett(?:\.|abile)|beste|geachte|goede(?:morgen|middag|navond)|goede(?:n)? (?:morgen|middag|avond)|dag|hoi|dzień dobry|cześć|witam|szanown[yai]|drog[iae]|hej|hei|доброго дня|добрий (?:день|вечір|ранок)|доброго ранку|доброго вечора|вітаю|привіт|шановн[іаий]|здравствуйте|добрый день|привет)(?![\p{L}])/iu
/** How letters close, lower case. */
export const SIGN_OFF = String.raw`(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)? ?(?:regards|wishes)|best|all the best|cheers|sincerely(?: yours)?|yours(?: (?:sincerely|truly|faithfully))?|br|kr|rgds|(?:mit )?(?:vielen |den |ganz |sonnigen )?(?:viele[nr]?|liebe[nr]?|beste[nr]?|schöne[nr]?|freundliche[nmr]?|herzliche[nr]?|sonnige)? ?(?:grü(?:ß|ss)en?|gru(?:ß|ss))(?: aus \p{L}{2,20})?|hochachtungsvoll|lg|vg|mfg|bg|(?:bien )?cordialement|(?:bien|très) (?:cordialement|à vous)|amicalement|(?:sincères |meilleures |cordiales )?salutations(?: distinguées)?|cdlt|bien à vous|(?:un |muchos |cordiales |un cordial |reciba un cordial )?saludos?(?: cordiales)?|atentamente|un abrazo|abrazos|atte|(?:com os )?(?:melhores )?cumprimentos|atenciosamente|um abraço|abraços?|att|(?:cordiali|distinti|cari|tanti|un cordiale) saluti|saluti|cordialmente|(?:met )?(?:vriendelijke|hartelijke) ?groet(?:en)?|groet(?:en|jes)?|hartelijke groet|mvg|(?:z )?(?:serdeczne )?(?:pozdrawiam(?: serdecznie)?|pozdrowienia(?:mi)?)|z (?:poważaniem|wyrazami szacunku)|(?:з |із )(?:повагою|найкращими побажаннями|вдячністю)|с уважением|med (?:vänlig|vennlig|venlig) (?:hälsning|hilsen)|hälsningar|mvh)`
const SIGNED = new RegExp(`^${SIGN_OFF}(?![\\p{L}])[\\s,.!–-]*`, 'iu')
const NAME =
  /^(?:(?:\p{Lu}[\p{L}'’-]{0,20}\.?|von|van|de|der|den|di|da|dos|del|la|le|el|und|&|team|dr\.?|prof\.?)[ ,]?){1,5}$/u
/** Words that ask for something, though they stand where a name is expected. */
const NO_NAME =
  /(?:cancel|refund|clos(?:e|ing)|call|stop|delete|fix|help|urgent|broken|return|send|reply|answer|problem|storn|kündig|lösch|rückruf|anruf|bitte|sofort|dringend|kaputt|defekt|annul|rembours|rappel|cass[ée]|reembols|llam|devol|urgente|rimbors|chiam|rotto|terug|kapot|anuluj|zwrot|prosz|pilne|скас|поверн|дзвон|термінов|зламан)/iu
const MAX_NAME_LINES = 2
const MAX_GREETING_WORDS = 6

/**
 * What a short letter says: without greeting, sign-off, and the names below. Whatever is not surely one of these stays. Names of the
 * sender are known by themselves.
 */
export function letterBody(text: string, senderName: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isMobileLine(line))
    .flatMap((line) => line.split(/(?<=[.!…])\s+(?=\p{L})/u))
  const unsigned = withoutName(withoutSignOff(lines), senderName)
  const [first, ...rest] = unsigned
  if (first === undefined) return ''
  const greeted = withoutGreeting(first)
  return [greeted, ...rest].filter((line) => line !== '').join('\n')
}

/** "Hallo Anna," alone, or up to its comma or mark. Words after it stay. */
function withoutGreeting(line: string): string {
  if (!GREETING.test(line)) return line
  const end = line.search(/[,!:.;–]|\s-\s/)
  const greeting = end === -1 ? line : line.slice(0, end)
  if (/[?¿]/.test(greeting) || greeting.split(/\s+/).length > MAX_GREETING_WORDS) return line
  if (end === -1) return isNames(greeting.replace(GREETING, '').trim()) ? '' : line
  if (!isNames(greeting.replace(GREETING, '').trim())) return line
  return line.slice(end + 1).trim()
}

function withoutSignOff(lines: readonly string[]): readonly string[] {
  const at = lines.findLastIndex(isSignOff)
  if (at === -1) return lines
  const below = lines.slice(at + 1)
  return below.length <= MAX_NAME_LINES && below.every(isNames) ? lines.slice(0, at) : lines
}

/** "Viele Grüße", and "Best, Ann Lee", which carries the name. */
function isSignOff(line: string): boolean {
  const signed = SIGNED.exec(line)
  return signed !== null && isNames(line.slice(signed[0].length))
}

function withoutName(lines: readonly string[], senderName: string): readonly string[] {
  const known = new Set(wordsOf(senderName))
  const last = lines.at(-1)
  if (last === undefined || known.size === 0) return lines
  const own = (part: string) => wordsOf(part).length > 0 && wordsOf(part).every((word) => known.has(word))
  if (own(last)) return lines.slice(0, -1)
  const cut = Math.max(
    last.lastIndexOf(','),
    last.lastIndexOf('!'),
    last.lastIndexOf('.'),
    last.lastIndexOf(' - '),
  )
  return cut > 0 && own(last.slice(cut + 1)) ? [...lines.slice(0, -1), last.slice(0, cut + 1)] : lines
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** Nothing, or words that begin as names do. */
function isNames(text: string): boolean {
  return text === '' || (text.length <= 60 && NAME.test(text.replace(/[.,!]+$/, '')) && !NO_NAME.test(text))
}
