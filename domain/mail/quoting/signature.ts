import { isRule } from './mail-lines.ts'

const MAX_SIGNATURE = 15
const MAX_MOBILE_LINE = 160

const DEVICE =
  '(?:iphone?|ipad|ipod|ios|android|mobile|mobil|mobiele?|smartphone|handy|cell|phone|telefon|telefoon|téléphone|teléfono|galaxy|samsung|huawei|xiaomi|pixel|nokia|htc|blackberry|windows|outlook|mail|yahoo|gmail|gmx|web\\.de|t-online|proton|airmail|spark|mailbox|typeapp|aquamail|bluemail|k-9|thunderbird|device|gerät|tablet|móvil|celular|movil|appareil|dispositivo|surface|mac|macbook|laptop|pc|watch|verizon|workspace|zoho|tutanota|tuta|fairemail|postbox|app)'
/** What mail programs write below a text, each a whole line. */
const MOBILE = [
  // "Sent from my Acme 7 device", a device or a program: few words, no sentence.
  `[<(]{0,2}(?:sent|written|typed|posted|composed|delivered) (?:from|via|with|using|by|on|through) (?:a |an |my |the )?(?:\\S+ ){0,4}?\\S*${DEVICE}\\S*(?: \\S+){0,7}[>)]{0,2}`,
  '[<(]{0,2}sent from my [\\p{Lu}\\d]\\S*(?: [\\p{L}\\d]\\S*){0,3}[>)]{0,2}',
  `(?:\\S+ )?from (?:my )?${DEVICE}(?: \\S+){0,2}`,
  'get \\[?outlook for .{2,60}',
  '(?:please )?excuse (?:my |any |the )?(?:brevity|typos?|tone).{0,60}',
  `von (?:meinem|meiner|unterwegs).{0,60}(?:gesendet|geschickt|verfasst)`,
  `(?:gesendet|geschickt|verschickt|verfasst|gesandt) (?:von|mit|über|vom|aus|via)(?: \\S+){0,3}? \\S*${DEVICE}\\S*.{0,60}`,
  'diese (?:nachricht|e-?mail|mail) wurde (?:von|mit|über) .{2,80}(?:gesendet|verschickt|geschickt|verfasst)',
  'outlook für (?:ios|android).{0,40}(?:beziehen|abrufen|herunterladen)?',
  '(?:holen|laden) sie sich outlook für .{2,40}|(?:obtenez|obtenir|télécharger|téléchargez) outlook pour .{2,40}|obt(?:ener|enga|er|ér|enha) (?:o )?outlook (?:para|for) .{2,40}|scarica outlook per .{2,40}|outlook (?:voor|för|til|dla|для) .{2,40}(?:downloaden|hämta|hent|pobierz)?|pobierz (?:program )?outlook (?:dla|na) .{2,40}|download outlook voor .{2,40}|отримати outlook для .{2,40}|скачать outlook для .{2,40}',
  `(?:envoyé|envoyée|expédié|transmis|rédigé) (?:depuis|de|à partir d[e’']|avec|via|par)(?: \\S+){0,4}?.{0,3}${DEVICE}.{0,40}`,
  `(?:enviado|enviada|mandado|escrito) (?:desde|do|da|de|a partir d[eo]|con|com|pelo|por|por meio do|via)(?: \\S+){0,4}? \\S*${DEVICE}.{0,40}`,
  `(?:inviato|inviata|spedito|scritto) (?:da|dal|con|tramite|via|dalla)(?: \\S+){0,4}? \\S*${DEVICE}.{0,40}`,
  `(?:verstuurd|verzonden|gestuurd|geschreven) (?:vanaf|vanuit|met|via|van|door)(?: \\S+){0,3}? \\S*${DEVICE}.{0,40}`,
  `(?:wysłane|wysłano|wysłana|napisane) (?:z|ze|za pomocą|przez|przy pomocy)(?: \\S+){0,4}? \\S*${DEVICE}.{0,40}`,
  `(?:надіслано|відправлено|написано) (?:з|із|зі|за допомогою|через)(?: \\S+){0,4}? \\S*(?:${DEVICE}|смартфон|телефон|пристро|пошт).{0,40}`,
  `(?:отправлено|написано|послано) (?:с|со|из|через|с помощью)(?: \\S+){0,4}? \\S*(?:${DEVICE}|смартфон|телефон|устройств|почт).{0,40}`,
  `(?:skickat|skickades|sendt|sendes) (?:från|fra|med|via)(?: \\S+){0,3}? \\S*${DEVICE}.{0,40}`,
  `lähetetty .{0,40}(?:${DEVICE}).{0,20}`,
  `(?:odesláno|odoslané|odoslané|posláno) (?:z|ze|zo|pomocí)(?: \\S+){0,4}? \\S*${DEVICE}.{0,40}`,
  `(?:elküldve|küldve) .{0,40}${DEVICE}.{0,30}|${DEVICE}\\S* (?:gönderildi|küldve|elküldve).{0,20}|\\S*${DEVICE}\\S* gönderildi|trimis (?:de pe|din|cu) .{0,30}${DEVICE}.{0,20}|στάλθηκε από .{0,40}|poslano (?:z|s|iz|sa) .{0,30}${DEVICE}.{0,20}|được gửi từ .{2,40}|dikirim dari .{2,40}`,
  `(?:从|從|發自|发自|傳送自|发送自)我?的? ?.{0,20}(?:iphone?|ipad|手机|手機|android|mail).{0,12}|\\S{0,12}(?:iphone?|ipad|android|スマートフォン|スマホ)\\S{0,8}から送信.{0,10}|(?:나의|내) .{2,20}에서 보냄|נשלח מה.{0,30}|أرسلت? من .{2,40}`,
].map((source) => new RegExp(`^(?:${source})[.!]?$`, 'iu'))
/** "Sent from my Foo<https://…>, please excuse typos". */
const TAIL =
  /(?:\s?[<([]{0,2}https?:\/\/[^\s]{1,120}|[.,;]?\s(?:please|pls)?\s?(?:excuse|forgive|pardon|sorry for)\s.{3,60})$/iu

/** Whether a whole line is what a mail program writes below a text: "Sent from my iPhone". */
export function isMobileLine(line: string): boolean {
  if (line.length > MAX_MOBILE_LINE || line.length < 8) return false
  const bare = line
    .replace(TAIL, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
  return bare !== '' && MOBILE.some((pattern) => pattern.test(bare))
}

/** Where the signature begins at the end of lines: `-- ` and what is below, programs' lines, and rules. Their number when there is none. */
export function signatureStart(lines: readonly string[]): number {
  let kept = lines.length
  const dashes = lines.lastIndexOf('--')
  const below = dashes === -1 ? [] : lines.slice(dashes + 1).filter((line) => line !== '')
  if (dashes !== -1 && below.length <= MAX_SIGNATURE) kept = dashes
  for (;;) {
    const last = lines[kept - 1]
    if (last === undefined) return 0
    if (last !== '' && !isRule(last) && !isMobileLine(last)) return kept
    kept -= 1
  }
}

const SIGN_OFF =
  /^(?:(?:best|kind|warm|many|with kind)? ?(?:regards|wishes|thanks|best)|thanks|thank you|thx|cheers|sincerely|yours|greetings|(?:viele|liebe|beste|schöne|freundliche|mit (?:freundlichen|besten|lieben)|herzliche)n? grü(?:ß|ss)en?|grü(?:ß|ss)e?|gru(?:ß|ss)|lg|vg|mfg|danke|cordialement|bien (?:à vous|cordialement)|salutations|merci|saludos|un saludo|gracias|atentamente|cumprimentos|abraços|obrigad[oa]|saluti|cordiali saluti|distinti saluti|grazie|groeten|met vriendelijke groet(?:en)?|mvg|bedankt|pozdrawiam|z poważaniem|dziękuję|з повагою|дякую|с уважением|спасибо|hälsningar|med vänlig hälsning|hilsen|med venlig hilsen|mvh)(?![\p{L}])/iu

/** Whether lines are nothing but a closing: "Regards, Roman". */
export function isSignOff(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line !== '')
  if (said.length === 0 || said.length > 5 || !SIGN_OFF.test(said[0] ?? '')) return false
  return said.every((line) => line.length <= 50 && !/[?¿？]/.test(line) && line.split(' ').length <= 5)
}
