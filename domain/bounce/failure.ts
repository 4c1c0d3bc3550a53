/** What a failed delivery says about the address, as far as it matters here. */
export interface Failure {
  /** Enhanced status code (RFC 3463) such as `5.1.1`; empty when none is given. */
  status: string
  /** What the other side said. */
  said: string
}

/** The address is wrong or gone (RFC 3463, X.1.x and X.2.1; the others are what Exchange says of unknown recipients and hosts). */
const DEAD_STATUS = /^5\.(?:1\.(?:1|2|3|4|6|10|351)|2\.1|4\.4|4\.310)$/
/** A status that says nothing of its own, so that the words decide. */
const PLAIN_STATUS = /^(?:|[45]\.0\.\d+|5\.[123457]\.0|5\.5\.\d+|5\.1\.0|5\.3\.\d+|5\.4\.1|5\.7\.1)$/

/** The address is right, but this mail, or any mail today, was not taken. */
const ALIVE: readonly RegExp[] = [
  // Full.
  /mailbox (?:is )?full|full mailbox|mailbox (?:size|quota)|(?:over|exceed\w*|out of|beyond|reached)[^.]{0,40}\b(?:quota|storage|limit|allowance|space)/i,
  /(?:disk|storage)? ?quota ?exceed|quota full|(?:is|are|was) (?:over ?quota|full)|over ?quota|insufficient (?:system )?(?:storage|space)|not enough (?:disk |storage )?space/i,
  /postfach (?:ist )?(?:voll|überfüllt)|speicherplatz|boîte (?:aux lettres |de réception )?(?:est )?pleine|quota dépassé|buzón (?:está )?lleno|cuota (?:superada|excedida)/i,
  /casella (?:di posta )?piena|caixa (?:de correio |de entrada |postal )?(?:está )?cheia|mailbox is vol|postbus (?:is )?vol|skrzynka (?:jest )?(?:pełna|przepełniona)|скринька (?:переповнена|заповнена)|ящик (?:переполнен|полон)|メールボックスが(?:いっぱい|一杯)|容量(?:を超|オーバー)|邮箱(?:已满|空间)|mail-?box-?full/i,
  // Refused as spam, or for who or what we are.
  /\bspam|unsolicited|\bblock(?:ed|list|ing)|black ?list|blocklist|\brbl\b|dnsbl|spamhaus|reputation|dmarc|\bspf\b|dkim|greylist|grey-list|rate limit|too many (?:connections|messages|recipients|errors)|throttl|unauthenticated|relay(?:ing)? (?:access )?denied|relay not permitted|not (?:allowed|permitted) to relay|content (?:rejected|filter)|policy|virus|malware|prohibited|sender (?:address )?(?:rejected|refused|denied|unknown|not)/i,
  /too (?:large|big|long)|size limit|exceeds (?:the )?(?:maximum|fixed|size)|message length|max(?:imum)? (?:message )?size/i,
  // Not now.
  /timed? ?out|time-out|on hold|too (?:many|high) |at a rate |temporar|try (?:again )?later|deferred|connection (?:refused|reset|lost|dropped|closed)|network (?:is )?unreachable|not found,? try again|malformed or unexpected name server|retry (?:time|timeout)|server busy|too busy|expired|too long in queue/i,
]

/** Said so plainly that a link or a hint beside it changes nothing. */
const UNKNOWN =
  /(?:user|recipient|mailbox|account)[^.!?]{0,60}(?:unknown|not exist|not found)|unknown user|no such (?:user|recipient)/i

/** Nobody is there, in the languages and the wording of mail systems. */
const DEAD: readonly RegExp[] = [
  /(?:user|recipient|address|account|mailbox|addressee|person|member|subscriber|alias|destination|name|inbox)\b[^.!?]{0,60}\b(?:unknown|not (?:found|exist|known|listed|valid|active|available|recogni[sz]ed)|does ?n[o']t exist|doesn't have|no longer|unrouteable|undeliverable|invalid|disabled|deactivated|inactive|suspended|closed|unavailable|deleted|terminated)/i,
  /\b(?:unknown|invalid|no such|bad|non-?existent|nonexistent|unrouteable|undeliverable|illegal|disabled|inactive|unresolvable|not a valid|no valid|isn'?t a valid|do(?:es)? not have (?:a|an|any)|doesn'?t have (?:a|an|any)?)\b[^.!?]{0,40}\b(?:user|recipient|address|account|mailbox|addressee|person|alias|destination|local(?: part)?|name|inbox|member)|\b(?:unknown|no such|non-?existent) (?:host|domain)|\bdo(?:es)? ?n[o']t exist|recipient address rejected: access denied|5\.1\.0 address rejected|not listed in (?:domino )?directory|(?:does|do) not accept (?:any )?mail|no smtp service|no mx (?:record )?(?:found|exists?)/i,
  /no (?:mailbox|account|user|recipient|such|one|body) ?(?:here|by that|with that|of that|named|is called|person|at this)?|couldn'?t find any host|(?:wasn'?t|not|can(?:no|')t be|couldn'?t be) found|host (?:or domain name )?not found|name (?:service|server)[^.]{0,30}not found|nxdomain|domain (?:name )?(?:does not exist|not found)|user[_ ]?unknown|unknown[_ ]?user|recipnotfound|recipientnotfound|null ?mx|no mx|not our customer|is not local|has moved|no longer (?:in use|valid|works|available|employed|active)/i,
  /unbekannt(?:er|e|es)? (?:empfänger|benutzer|adresse)|(?:empfänger|benutzer|adresse|postfach|konto)[^.!?]{0,40}(?:unbekannt|existiert nicht|nicht gefunden|ungültig|nicht vorhanden|gibt es nicht)|kein (?:solcher )?(?:empfänger|benutzer|postfach)/i,
  /(?:destinataire|adresse|utilisateur|compte|boîte)[^.!?]{0,40}(?:inconnue?|n'existe|introuvable|invalide|erronée|inexistante?|désactivée?)|(?:usuario|destinatario|cuenta|buzón|dirección|utilizador|destinatário|endereço|conta|usuário)[^.!?]{0,40}(?:desconocid|no existe|não existe|desconhecid|inválid|no encontrad|não encontrad|inexist)/i,
  /(?:utente|destinatario|casella|indirizzo|account)[^.!?]{0,40}(?:sconosciut|inesistente|non esiste|non trovat|non valid)|(?:gebruiker|ontvanger|adres|mailbox)[^.!?]{0,40}(?:onbekend|bestaat niet|niet gevonden|ongeldig)|(?:użytkownik|odbiorca|adres|konto|skrzynka)[^.!?]{0,40}(?:nieznan|nie istnieje|nie znaleziono|nieprawidłow)/i,
  /(?:користувач|одержувач|адрес[аи]?|скриньк\p{L}*|пользовател\p{L}*|получател\p{L}*|ящик\p{L}*)[^.!?]{0,40}(?:невідом|не існує|не знайден|недійсн|неизвест|не существ|не найден|недействит|заблокирован)|(?:宛先|ユーザ|メールアドレス|アドレス|受信者)[^。]{0,40}(?:存在しません|見つかりません|不明|誤|正しく)|(?:用户|收件人|地址|邮箱)[^。]{0,20}(?:不存在|未找到|无效|有误)/iu,
]

/**
 * Whether a failure means that nobody is reached at the address, now or later: what the status says, unless the words say that the
 * mailbox is full, the mail was refused for what it is, or the time was not right.
 */
export function isDeadAddress({ status, said }: Failure): boolean {
  const words = said.slice(0, 2_000)
  const code = status || (/\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? '')
  if (code.startsWith('4.') || code.startsWith('2.')) return false
  if (ALIVE.some((pattern) => pattern.test(words))) return UNKNOWN.test(words) && DEAD_STATUS.test(code)
  if (DEAD_STATUS.test(code)) return true
  if (!PLAIN_STATUS.test(code)) return false
  return DEAD.some((pattern) => pattern.test(words))
}
