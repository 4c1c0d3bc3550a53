import type { ThanksLanguage } from './language.ts'

const adjective =
  '(?: (?:so|sehr|super|schnelle[nrs]?|prompte[nrs]?|rasche[nrs]?|tolle[nrs]?|gute[nrs]?|nette[nrs]?|freundliche[nrs]?|kompetente[nrs]?|ausführliche[nrs]?|zügige[nrs]?|großartige[nrs]?|liebe[nrs]?|umgehende[nrs]?|klasse|und|hilfreiche[nrs]?))*'
const object =
  '(?: (?:hilfe|antwort|rückmeldung|unterstützung|infos?|information|informationen|mühe|mühen|bemühungen|bemühung|service|support|bearbeitung|erledigung|lösung|geduld|zeit|einsatz|nachricht|e?mail|auskunft|erklärung|tipps?|hinweise?|klärung|hilfestellung|reaktion|verständnis|kundenservice|aufklärung|arbeit|beratung|update|tipp))'

export const german: ThanksLanguage = {
  thanks: [
    '(?:(?:vielen|besten|herzlichen|lieben|tausend|ganz|recht|schönen|allerbesten|nochmals?|noch mal|noch einmal|auch|ja|na|dann|also|und|super|mit|wir sagen|ich sage|sag) )*(?:dank|danke|dankeschön|dankesehr|danke schön|danke sehr|merci|thx|thanks|dankend)(?: (?:schön|sehr|vielmals|nochmals?|noch mal|noch einmal|dir|ihnen|euch|allen|für alles|an alle|ans team|an das team|ans ganze team|an sie|an euch|an dich|von mir|von uns|ihr lieben|vielmal))*',
    '(?:ich |wir )?(?:bedanke|bedanken|danke|danken)(?: (?:mich|uns|ganz|recht|herzlich|sehr|bei ihnen|bei euch|bei dir|ihnen|dir|euch|vielmals|nochmals))+',
    `für (?:die|ihre|eure|deine|den|das|ihren|euren|deinen|ihr|dein|euer|all ihre|all die)${adjective}(?:${object}(?: (?:und|sowie|&)(?: (?:die|ihre|eure|deine|den|das|ihren|euren))?${adjective}${object})*)?`,
    'für alles',
    '(?:(?:das ist|das war|wirklich|sehr|total|echt|super) )*(?:nett|lieb|freundlich) (?:von (?:ihnen|dir|euch))',
    '(?:(?:ein|das|ist|war|wirklich|echt|sehr) )*(?:toller?|super|klasse|guter?|spitzen|top|ausgezeichneter?|hervorragender?|starker?) (?:service|support|arbeit|hilfe|leistung|kundenservice|gemacht)',
    '(?:ihr seid|sie sind|du bist) (?:(?:wirklich|echt) )?(?:die besten|die beste|der beste|super|toll|klasse|spitze|ein schatz|ein engel|großartig)',
  ],
  solved: [
    '(?!(?:das |es )?geht so(?: |$))(?:(?:das|es|alles|dies|die lösung|der link|der tipp|ihr tipp|nun|jetzt|ist|hat|sind|ja|so|damit|sofort|auch|wirklich|endlich|bei mir|bei uns|wieder|scheint|die lampe|mir|sehr|bestens|prima|super|wunderbar|einwandfrei|perfekt|hervorragend) )*(?:geklappt|funktioniert|geholfen|klappt|geht|läuft|gelöst|behoben|funktionierte|gefunzt)(?: (?:es|das|alles|jetzt|nun|wieder|einwandfrei|perfekt|super|wunderbar|prima|bestens|hervorragend|tadellos|auch|so|sehr|gut|problemlos|reibungslos|bei mir|bei uns|wie gewünscht|wie erwartet|gelöst|geklappt|zu funktionieren|zu klappen|ganz|sehr gut|weiter))*',
    '(?:(?:das|mein|unser|die|meine|unsere|damit|der) )*(?:problem|anliegen|thema|frage|fehler|sache|angelegenheit|fall)(?: (?:ist|hat sich|wurde|damit|jetzt|nun|somit|also))* (?:gelöst|behoben|erledigt|geklärt|beantwortet|weg)(?: (?:jetzt|nun|damit))*',
    '(?:(?:es|das|alles|damit|die sache|ist|hat|sich|jetzt|nun|somit|schon|bereits) )+(?:erledigt|geklärt)',
    '(?:(?:es|alles|das paket|die lampe|die lieferung|ist|sind|heute|jetzt|gut|bereits|schon|gestern) )+angekommen',
  ],
  fine: [
    '(?:ok|okay|oki|alles klar|super|perfekt|prima|top|klasse|toll|wunderbar|sehr gut|gut|genial|spitze|ausgezeichnet|hervorragend|fantastisch|großartig|in ordnung|alles gut|verstanden|bestens|einwandfrei|sehr schön|schön|cool|wow|alles bestens|sehr nett|sehr hilfreich|sehr freundlich|hab ich verstanden|habe ich verstanden|erhalten|habe ich erhalten|ist angekommen|tipptopp|mega|yeah|juhu)',
    '(?:passt|passt so|passt alles|das passt)(?: (?:so|jetzt|perfekt|super))*',
    '(?:das |es )?(?:freut|hilft) (?:mich|uns|mir)(?: sehr| weiter)?',
    '(?:das|es|alles) (?:ist|war|klingt)(?: (?:ja|sehr|wirklich|echt|jetzt|total))* (?:super|toll|perfekt|prima|gut|nett|klasse|spitze|wunderbar|hilfreich|klar|schön|großartig|bestens|okay|ok)',
    '(?:(?:ich|wir|wünsche|wünschen|ihnen|dir|euch|noch|allen|und) )*(?:einen?|eine)? ?(?:schönen?|schöne|schönes|angenehmen|guten|tollen|erholsames|gutes)(?: (?:rest|resttag))? (?:tag|abend|wochenende|woche|feierabend|nachmittag|sonntag|zeit|restwoche)(?: (?:noch|ihnen|euch|dir|auch|und))*',
    '(?:bis bald|tschüss|tschüß|ciao|alles gute|gleichfalls|ebenso|ebenfalls|schöne feiertage|frohe weihnachten)',
  ],
  yes: ['(?:ja|jawohl|jep|genau|gerne|gern|einverstanden|sehr gerne|machen wir so)'],
  filler: [
    '(?:und|so|jetzt|nun|nochmals?|noch mal|auch|also|dann|an alle|allen|sehr|wirklich|ihnen|euch|dir|team|liebes|hallo|mal|da|ach|oh)',
  ],
}
