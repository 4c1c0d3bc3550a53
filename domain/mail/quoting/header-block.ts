type Role = 'from' | 'date' | 'to' | 'subject' | 'other'

/** Header names as mail programs translate them. */
const NAMES: Record<Role, string> = {
  from: 'from|von|de|da|van|från|fra|od|від|от|от кого|від кого|lähettäjä|feladó|kimden|gönderen|de la|από|发件人|寄件者|寄件人|差出人|보낸 사람|보낸사람|מאת|من|expéditeur|mittente|remitente|absender|nadawca',
  date: "date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|date d[’']envoi|enviado|enviado el|enviada em|enviado em|fecha|data|inviato|data invio|verzonden|skickat|sendt|dato|wysłano|wysłane|data|odesláno|dátum|odoslané|дата|отправлено|надіслано|lähetetty|päivämäärä|päiväys|küldve|elküldve|gönderildi|tarih|gönderilme tarihi|trimis|ημερομηνία|στάλθηκε|发送时间|发送日期|日期|寄件日期|傳送日期|日時|送信日時|날짜|보낸 날짜|보낸날짜|תאריך|נשלח|التاريخ|message du",
  to: 'to|an|à|pour|a|para|aan|till|til|do|кому|komu|pro|vastaanottaja|címzett|kime|alıcı|către|προς|收件人|收件者|宛先|받는 사람|받는사람|אל|إلى|per|destinataire|destinatario|empfänger|för',
  subject:
    'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|předmět|predmet|тема|aihe|otsikko|tárgy|konu|subiect|θέμα|主题|主旨|件名|제목|נושא|الموضوع',
  other:
    'cc|ccn|bcc|kopie|kopia|kopie an|copie à|copia|copia a|cópia|copy|importance|priority|priorität|importancia|wichtigkeit|reply-to|antwort an|répondre à|risposta|responder a|attachments|anlagen|pièces jointes|resent-from|organization|копия|копія|dw|cc:',
}
const LINE: [Role, RegExp][] = (Object.keys(NAMES) as Role[]).map((role) => [
  role,
  new RegExp(`^[*_]{0,2}(?:${NAMES[role]})[*_]{0,2}\\s?[:：][*_]{0,2}(?:\\s|$|(?=\\S))`, 'iu'),
])
const ADDRESS = /[^\s<>()"']@[^\s<>()"']/
const TIME = /\d{1,2}[:.]\d\d/
/** Lines from the first header to the last, with what wraps. */
const REACH = 16
const MAX_WRAPPED = 2

function roleOf(line: string): Role | null {
  const colon = line.slice(0, 40).search(/[:：]/)
  if (colon < 1) return null
  return LINE.find(([, pattern]) => pattern.test(line))?.[0] ?? null
}

/**
 * Whether the block "From: … Sent: … Subject: …" begins here that Outlook and others put above what they quote: three headers that
 * belong to a mail, or two with an address and a time.
 */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = roleOf(lines[at] ?? '')
  if (!first || first === 'other') return false
  const roles = new Set<Role>()
  let address = false
  let time = false
  let wrapped = 0
  for (let next = at; next < Math.min(lines.length, at + REACH); next++) {
    const line = lines[next] ?? ''
    if (line === '') {
      wrapped += next > at && roles.size > 1 ? 0.5 : 1
      if (wrapped > MAX_WRAPPED) break
      continue
    }
    const role = roleOf(line)
    if (!role) {
      if (++wrapped > MAX_WRAPPED) break
      if (roles.size === 1 && roles.has('from') && ADDRESS.test(line)) address = true
      continue
    }
    wrapped = 0
    roles.add(role)
    if ((role === 'from' || role === 'to') && ADDRESS.test(line)) address = true
    if (role === 'date' && TIME.test(line)) time = true
  }
  const told = ['from', 'date', 'to', 'subject'].filter((role) => roles.has(role as Role)).length
  if (told >= 3) return address || (roles.has('subject') && (roles.has('from') || roles.has('date')))
  return told === 2 && roles.has('date') && time && address
}
