/** What mail systems write over the mails that they return; only at the beginning, so that no answer to one is taken for one. */
const BOUNCE =
  /^(?:undeliverable(?::|$)|undelivered mail returned to sender|undeliverable mail|delivery status notification\b|(?:mail )?delivery (?:has )?(?:failure|failed|delayed|incomplete)\b|mail delivery (?:system|subsystem)|returned mail[:;]|failure notice$|mail could not be delivered|message (?:not delivered|undeliverable|delivery failure)|non[- ]delivery (?:report|notification)|warning: (?:could not send message|message still undelivered)|unzustellbar|nicht zustellbar|non remis|no se puede entregar|onbestelbaar|niet-bestelbaar|impossibile recapitare|non recapitabile|nie można dostarczyć|niedostarczalne)/iu

const VACATION =
  /\b(?:out of (?:the )?office|auto(?:matic|mated)?[ -]?(?:reply|response|antwort)|on (?:vacation|holiday|leave)|away from (?:the |my )?(?:office|desk)|vacation|abwesen(?:d|heit\p{L}*)|automatische (?:antwort|beantwoording)|urlaub\p{L}*|r[ée]ponse automatique|absen(?:t|ce)\b.*|respuesta autom[áa]tica|fuera de (?:la )?oficina|resposta autom[áa]tica|fora do escrit[óo]rio|risposta automatica|fuori (?:sede|ufficio)|afwezig\p{L}*|automatisch antwoord|odpowied[źz] automatyczna|nieobecno[śs][ćc]\p{L}*|poza biurem)|автоматична відповідь|не в офісі|відпуст/iu

/** Whether a subject is that of a bounce. Too little for a proof: people write subjects as well. */
export function isBounceSubject(subject: string): boolean {
  return BOUNCE.test(subject.trim().slice(0, 300))
}

/** Whether a subject says that somebody is away. Too little for a proof, as above. */
export function isVacationSubject(subject: string): boolean {
  return VACATION.test(subject.slice(0, 300))
}
