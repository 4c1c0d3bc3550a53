/** Subjects that only a machine writes, at the beginning: "Automatic reply: …". */
const REPLY_SUBJECT =
  /^(?:\[[^\]]{1,40}\] ?)?(?:automatic reply|auto(?:-| |:)? ?(?:reply|response|responder)|automated (?:reply|response)|autoreply|out of (?:the )?office(?: auto(?:-| )?reply| notification| message| reply)?|ooo|away from (?:the |my )?(?:office|desk)|on (?:vacation|holiday|annual leave|leave|parental leave|maternity leave)|vacation (?:reply|response|notice|message)|automatische (?:antwort|beantwoording|reactie|rückmeldung)|abwesenheit(?:snotiz|sbenachrichtigung|sassistent|smeldung|snachricht)?|(?:außer haus|ausser haus|nicht im büro|im urlaub|urlaub|abwesend)|réponse automatique|reponse automatique|message (?:automatique )?d['’]absence|absence(?: du bureau)?|absent(?:e)?(?: du bureau)?|en (?:congés?|vacances)|respuesta automática|respuesta automatica|fuera de (?:la )?oficina|mensaje de ausencia|ausencia|de vacaciones|resposta automática|resposta automatica|fora do escritório|fora do escritorio|ausência(?: do escritório)?|ausente(?: do escritório)?|de férias|em férias|risposta automatica|fuori (?:ufficio|sede)|assente|messaggio di assenza|assenza|in ferie|automatisch (?:antwoord|bericht)|afwezig(?:heid(?:sbericht|smelding)?)?|niet op kantoor|buiten kantoor|met vakantie|op vakantie|odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|odpowiedz automatyczna|nieobecność(?: w biurze)?|nieobecny|nieobecna|poza biurem|na urlopie|urlop|автоматична відповідь|автовідповідь|автовідповідач|поза офісом|не в офісі|відсутн(?:ій|я|ість)(?: в офісі| на роботі)?|у відпустці|відпустка|автоответ|автоматический ответ|вне офиса|в отпуске|automatiskt svar|autosvar|frånvaro|automatisk svar|fravær|automaattinen vastaus|poissa|automatická odpověď|automatická odpoveď|mimo kancelář|otomatik yanıt|自動返信|自动回复|自動回覆|不在通知|자동 회신|부재중|automatikus válasz|răspuns automat|αυτόματη απάντηση)(?![\p{L}])/iu
/** The subject goes on with a colon, or says nothing else: so that nobody's own subject is taken for one. */
const ALONE = /^\s*(?:$|[:!.–-]|\(|re:|aw:|\[)/iu

/** Words that say so in the letter itself, when its headers say that a machine wrote it. */
const SAYS_AWAY =
  /(?:out of (?:the )?office|away from (?:the |my )(?:office|desk)|on (?:vacation|annual leave|holiday|parental leave|maternity leave)|(?:limited|no) access to (?:my )?e?-?mail|will (?:be back|return)|i am (?:currently )?(?:away|absent)|nicht im (?:büro|haus)|außer haus|abwesend|im urlaub|nicht erreichbar|wieder (?:für sie da|erreichbar|im büro)|absente?(?: du bureau)?|en congés?|en vacances|de retour le|fuera de la oficina|estaré ausente|de vacaciones|estoy ausente|fora do escritório|estarei ausente|estou ausente|de férias|em férias|fuori (?:ufficio|sede)|assente|in ferie|sarò di ritorno|afwezig|niet (?:aanwezig|op kantoor|bereikbaar)|met vakantie|op vakantie|weer bereikbaar|nieobecn[yai]|poza biurem|na urlopie|przebywam|urlopie|поза офісом|не в офісі|відсутн|у відпустці|вне офиса|в отпуске|отсутств)/iu

/** Whether a subject is that of a letter which says that its owner is away. Proof only together with headers, or in an answer to us. */
export function isAwaySubject(subject: string): boolean {
  const line = subject.slice(0, 300).trim()
  const hit = REPLY_SUBJECT.exec(line)
  return hit !== null && ALONE.test(line.slice(hit[0].length))
}

/** Whether a letter's first words say that its writer is away. */
export function saysAway(text: string): boolean {
  return SAYS_AWAY.test(text.slice(0, 1_000))
}
