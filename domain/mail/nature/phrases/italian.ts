import type { ThanksLanguage } from './language.ts'

const object =
  "(?: ?(?:il|lo|la|l'|i|gli|le|tuo|tua|suo|sua|vostro|vostra|vostre|vostri|aiuto|risposta|rapidità|rapida|rapido|celere|pronta|veloce|velocissima|supporto|tempo|pazienza|attenzione|servizio|assistenza|soluzione|informazione|informazioni|info|riscontro|chiarimento|chiarimenti|gentilezza|disponibilità|cortesia|lavoro|impegno|collaborazione|comprensione|messaggio|mail|e mail|ottimo|ottima|prezioso|preziosa|gentile|così|molto|e|per|tutto|spiegazione|consiglio|averci aiutato|avermi aiutato|avermi risposto|vostro|della|del|dell'|tempestività|tempestiva|professionalità))+"

export const italian: ThanksLanguage = {
  thanks: [
    '(?:(?:molte|tante|mille|infinite|ok|ancora|e|un|di nuovo|sì|bene|sentitamente|davvero|tantissime|con) )*(?:grazie|grazieee?|ringraziamenti)(?: (?:mille|infinite|tante|ancora|di nuovo|a voi|a lei|a te|a tutti|di cuore|davvero|infinitamente|nuovamente|di tutto|team|a tutto il team|sempre))*',
    '(?:(?:vi|la|ti|le) )?(?:ringrazio|ringraziamo)(?: (?:molto|tanto|ancora|infinitamente|sentitamente|di cuore|vivamente|moltissimo|nuovamente|per tutto))*',
    `(?:per|di|del|della|dell')${object}`,
    '(?:siete|sei|è stato|è stata|siete stati|davvero|molto) (?:(?:molto|davvero|stati|stata|stato|i|il|la|gentilissimi) )*(?:gentile|gentili|gentilissimi|gentilissima|gentilissimo|migliori|migliore|fantastici|grandi|grande|bravissimi|efficienti|veloci|disponibili)',
    '(?:ottimo|bel|buon|eccellente) (?:lavoro|servizio|supporto)',
    '(?:gentilissimi|gentilissima|gentilissimo)',
  ],
  solved: [
    '(?:(?:ora|adesso|tutto|ha|è|sì|già|mi|ci|finalmente|la soluzione|il link|perfettamente|stato|stata|sembra|il problema|la lampada|il mio problema|bene|hai|avete|così) )*(?:funziona|funzionato|funzionano|risolto|risolta|risolti|sistemato|sistemata|aiutato|a posto|riparato|funzionare)(?: (?:ora|adesso|bene|benissimo|perfettamente|tutto|correttamente|di nuovo|alla perfezione|alla grande|senza problemi|il problema|molto|benone|come previsto))*',
    '(?:il |mio |il mio |nostro |il nostro )?(?:problema|caso|questione|errore|guasto)(?: (?:ora|è|stato|stata|adesso))* (?:risolto|risolta|sistemato|sistemata|chiuso)',
    "(?:(?:il pacco|la lampada|l'ho|tutto|oggi|è|già|ho) )+(?:ricevuto|ricevuta|arrivato|arrivata)(?: (?:oggi|tutto|bene|regolarmente))*",
  ],
  fine: [
    "(?:ok|okay|perfetto|perfetta|ottimo|ottima|eccellente|benissimo|bene|va bene|molto bene|fantastico|splendido|meraviglioso|capito|ricevuto|tutto chiaro|tutto ok|tutto bene|tutto perfetto|tutto a posto|super|grande|bravi|bravissimi|magnifico|chiarissimo|chiaro|evviva|d'accordo|stupendo|molto gentile|molto gentili|preso nota)",
    '(?:(?:vi|le|ti|auguro|auguriamo|una|un|e|passate) )*(?:buona|buon|buono|felice|bella|ottima) (?:giornata|serata|settimana|fine settimana|weekend|lavoro|domenica|pomeriggio|proseguimento|continuazione)(?: (?:a tutti|anche a voi|a voi|a lei|anche a lei))*',
    '(?:è|tutto|questo è|così è|va) (?:(?:tutto|molto|davvero) )*(?:perfetto|ottimo|chiaro|bene|ok|benissimo|giusto)',
    '(?:altrettanto|a presto|arrivederci|anche a voi|anche a lei|saluti|cordiali saluti)',
  ],
  yes: ["(?:sì|si|certo|certamente|volentieri|procedete pure|senz'altro)"],
  filler: [
    '(?:e|ora|adesso|molto|tutto|tutti|a tutti|ancora|davvero|di nuovo|anche|allora|salve|ciao|sempre|ah|oh)',
  ],
}
