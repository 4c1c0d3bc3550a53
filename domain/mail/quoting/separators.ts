/** "Original message", as mail programs put it between dashes. */
const ORIGINAL = [
  'original message|original e-?mail|reply message|original text|replied message|original-?nachricht',
  "ursprüngliche nachricht|ursprüngliche mail|antwort nachricht|originalmeldung|message d['’]origine",
  'message original|message initial|mensaje original|mensagem original|messaggio originale',
  'oorspronkelijk bericht|origineel bericht|opprinnelig melding|original melding|ursprungligt meddelande',
  'originalmeddelande|oprindelig meddelelse|oprindelig besked|wiadomość oryginalna|oryginalna wiadomość',
  'исходное сообщение|оригинальное сообщение|початкове повідомлення|оригінальне повідомлення|původní zpráva',
  'původní e-mail|pôvodná správa|eredeti üzenet|alkuperäinen viesti|orijinal mesaj|özgün ileti|mesaj original',
  'mesajul original|αρχικό μήνυμα|原始邮件|原始郵件|原文|元のメッセージ|원본 메일|원본 메시지|הודעה מקורית|الرسالة الأصلية|izvorna poruka',
  'originalna poruka|izvirno sporočilo|missatge original',
].join('|')
const FORWARDED = [
  'forwarded message|begin forwarded message|forwarded by .{1,80}|weitergeleitete nachricht',
  'weitergeleitete e-?mail|anfang der weitergeleiteten (?:nachricht|e-?mail)|message transféré|message transmis',
  'début du message (?:réexpédié|transféré)|début du message transféré|mensaje reenviado',
  'inicio del mensaje reenviado|mensagem encaminhada|mensagem reencaminhada',
  'início da mensagem (?:encaminhada|reencaminhada)|messaggio inoltrato|inizio messaggio inoltrato',
  'doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat meddelande|vidarebefordrat brev',
  'videresendt melding|videresendt meddelelse|videresendt besked|välitetty viesti|edelleenlähetetty viesti',
  'wiadomość przekazana|przekazana wiadomość|treść przekazanej wiadomości|пересылаемое сообщение',
  'пересланное сообщение|начало переадресованного сообщения|переслане повідомлення|перенаправлене повідомлення',
  'переадресоване повідомлення|přeposlaná zpráva|přeposlaný e-mail|preposlaná správa|továbbított üzenet',
  'iletilen mesaj|iletilmiş ileti|mesaj redirecționat|προωθημένο μήνυμα|转发的邮件|转发邮件|轉寄郵件|轉寄的郵件|転送されたメッセージ',
  '転送メッセージ|전달된 메시지|전달된 메일',
].join('|')

const BARS = '[-_–—=*\\s]{0,60}'
const ORIGINAL_LINE = new RegExp(`^(?=[*_\\s]{0,4}[-–—=]{2,})${BARS}(?:${ORIGINAL})\\s?:?${BARS}$`, 'iu')
const FORWARDED_LINE = new RegExp(`^${BARS}(?:${FORWARDED})\\s?:?${BARS}$`, 'iu')
const DASHED_WORDS = /^-{3,}\s?[^-\s].{0,60}[^-\s]\s?-{3,}$/u

/** "-----Original Message-----" in the languages of mail programs. */
export function isOriginalLine(line: string): boolean {
  return ORIGINAL_LINE.test(line)
}

/** "---------- Forwarded message ---------", "Begin forwarded message:". */
export function isForwardedLine(line: string): boolean {
  return (/^[-_–—=*]{2}/.test(line) || line.endsWith(':')) && FORWARDED_LINE.test(line)
}

/** Some words between dashes, in whatever language; it takes a header block below to mean anything. */
export function isDashedLine(line: string): boolean {
  return DASHED_WORDS.test(line)
}
