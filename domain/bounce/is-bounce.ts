import type { BounceFacts } from './bounce.ts'

/** Nobody's name but a mail system's. */
const DAEMON =
  /^(?:mailer-?daemon|mail-?daemon|mdaemon|microsoftexchange[0-9a-f]{8,}|mail-?delivery-?(?:sub)?-?system|double-bounce)(?:[+._-].*)?$/i
/** A person, or a whole department, may write from these too; not with a null sender. */
const MACHINE =
  /^(?:post_?master|postoffice|mail-?admin|mailadministrator|no-?reply(?:-dsn)?|bounces?|mail-?delivery|dsn|mail-?system)(?:[+._-].*)?$/i
/** How mail systems begin a bounce in plain text; a person does not. */
const OPENING =
  /was not delivered to|delivery failure|mail (?:failure|failed)|failed addresses|failure reasons|(?:unknown|invalid) user|user unknown|undeliverable|not (?:been |be )?delivered|message you sent blocked|メールエラー|this is the (?:qmail-send|mail system|mail delivery|\w+ mail) (?:program|at host|agent|system)|created automatically by (?:the )?mail delivery (?:software|system)|this message was created automatically|your message (?:to [^\n]{3,200} )?(?:could ?n[o']t|could not|cannot|can't|was ?n[o']t|was not|has not|did not|failed)|(?:delivery|message) (?:to|has|could|for|of) [^\n]{0,200}(?:failed|delayed|not (?:be )?(?:delivered|possible))|message (?:delivery )?(?:failed|undeliverable|could not)|(?:did not|didn't) reach the following recipient|following (?:recipients?|addresse?s?|message)[^\n]{0,80}(?:undeliverable|failed|could not|not delivered|error)|unable to deliver|undelivered mail|could not be delivered|delivery (?:status )?notification|mail delivery (?:failed|failure|problem|error|system)|returned mail|had permanent fatal errors|konnte nicht zugestellt|nicht zustellbar|unzustellbar|n'a pas pu être (?:remis|délivré|distribué)|non remis|échec de (?:la )?(?:remise|distribution)|no se (?:ha podido|pudo) entregar|no entregad|não (?:foi possível entregar|pôde ser entregue|entregue)|impossibile (?:recapitare|consegnare)|mancata consegna|(?:kan|kon) niet (?:worden )?(?:bezorgd|afgeleverd)|niet bezorgd|nie (?:można|udało się) (?:było )?dostarczyć|niedostarczon|не (?:вдалося|може бути) доставл|недоставлен|не удалось доставить|не может быть доставлено|配信できません|届けることができません|送信できません|メールを(?:お)?(?:届け|配信|送信)|無法(?:投遞|傳送)|无法(?:投递|送达)|退信/i

const REPLY_CODE = /\b[45]\d\d[ -]|#[45]\.\d\.\d/
const READ = 4_000

/**
 * Whether a mail system, and nobody else, says that another mail was not delivered. Who it is that speaks decides: absence notes have a
 * null sender as well, and what people write about is often something that was not delivered.
 */
export function isPlainBounce({ header, envelopeFrom, from, subject, text }: BounceFacts): boolean {
  if (header('x-failed-recipients').length > 0) return true
  const local = from.slice(0, Math.max(0, from.lastIndexOf('@'))) || from
  const isNull = envelopeFrom.trim() === '' || /^mailer-daemon\b/i.test(envelopeFrom.trim())
  const isMachine = DAEMON.test(local) || (isNull && (from === '' || MACHINE.test(local)))
  const words = text.slice(0, READ)
  return isMachine && (OPENING.test(`${subject}\n${words}`) || REPLY_CODE.test(words))
}
