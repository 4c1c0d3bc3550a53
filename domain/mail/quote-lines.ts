/** Lines and characters of a line that are looked at; the rest is taken as it is. Keeps hostile input cheap. */
export const MAX_LINES = 4_000
const MAX_LINE = 400

const ORIGINAL =
  /^[-_–—\s]{0,40}(?:original message|original-nachricht|ursprüngliche nachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|opprinnelig melding|ursprungligt meddelande|oprindelig meddelelse|wiadomość oryginalna|исходное сообщение)[-_–—\s]{0,40}$/iu
const DASHED = /^[-_–—]{2,}/
const FORWARDED =
  /^[-_–—\s]{0,40}(?:forwarded message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten|message transféré|message transmis|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht)\b/iu
const ATTRIBUTION =
  /^(?:on|am|le|el|em|il|op|den|dne|w dniu|från|fra)\b.{3,}(?:wrote|schrieb.{0,80}|a écrit|écrit|escribió|escreveu|ha scritto|schreef.{0,80}|skrev.{0,80}|napsal\(?a?\)?|napisał\(?a?\)?)\s*:$/iu
const FROM = /^\*?(?:from|von|de|da|van|från|fra|od)\s?:\*?\s*\S/iu
const SENT =
  /^\*?(?:sent|date|gesendet|datum|envoyé|date d'envoi|enviado|fecha|data|inviato|verzonden|skickat|sendt)\s?:/iu
const SUBJECT = /^\*?(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne)\s?:/iu

/** A line as the rules read it. */
export function shortLine(line: string): string {
  return line.slice(0, MAX_LINE).trim()
}

export function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line)
}

/** "-----Original Message-----" in the languages of mail programs. */
export function isOriginalLine(line: string): boolean {
  return DASHED.test(line) && ORIGINAL.test(line)
}

export function isForwardedLine(line: string): boolean {
  return FORWARDED.test(line)
}

/** How many lines an attribution ("On … wrote:") takes that begins here; 0 when none does. Programs wrap it over up to three. */
export function attributionLength(lines: readonly string[], at: number): number {
  let joined = ''
  for (let length = 1; length <= 3; length++) {
    const line = lines[at + length - 1]
    if (line === undefined || line === '') return 0
    joined = joined === '' ? line : `${joined} ${line}`
    if (line.endsWith(':')) return ATTRIBUTION.test(joined.slice(0, MAX_LINE * 2)) ? length : 0
  }
  return 0
}

/** The block "From: … Sent: … Subject: …" that Outlook puts above what it quotes. */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!FROM.test(lines[at] ?? '')) return false
  const below = lines.slice(at + 1, at + 7)
  return below.some((line) => SENT.test(line)) && below.some((line) => SUBJECT.test(line))
}
