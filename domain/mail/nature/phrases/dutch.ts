import type { ThanksLanguage } from './language.ts'

const object =
  '(?: (?:de|het|je|jouw|uw|jullie|alle|al|snelle|goede|fijne|prima|vlotte|vriendelijke|prettige|geweldige|hulp|antwoord|reactie|ondersteuning|service|info|informatie|oplossing|moeite|tijd|geduld|uitleg|bericht|mail|e mail|terugkoppeling|inzet|support|en|super|duidelijke|behulpzame|heldere|alles|tip|tips|adviezen|advies|zo|afhandeling|begrip|werk))+'

export const dutch: ThanksLanguage = {
  thanks: [
    '(?:(?:heel|hartelijk|heel erg|ontzettend|super|nogmaals|ok|oké|en|top|veel|dikke|erg|duizendmaal|ja|mooi) )*(?:bedankt|dank|dankje|dankjewel|dankuwel|dank je|dank je wel|dank u|dank u wel|thanks|thx|merci|bedankjes)(?: (?:wel|nogmaals|allemaal|hoor|team|jullie|u|je|zeer|hartelijk|vriendelijk|aan iedereen|weer))*',
    '(?:ik |wij |we )?(?:bedank|bedanken|dank|danken|wil|willen)(?: (?:je|jullie|u|graag|hartelijk|heel|erg|nogmaals|bedanken))+',
    `voor${object}`,
    '(?:jullie zijn|je bent|u bent|wat|heel|erg) (?:(?:echt|heel|erg|de|een) )*(?:beste|top|toppers|topper|geweldig|super|aardig|vriendelijk|lief|held|helden|attent)(?: van (?:je|jullie|u))?',
    '(?:goed|mooi|top|prima|goede|super) (?:werk|gedaan|service|geholpen)',
  ],
  solved: [
    '(?:(?:het|dat|dit|alles|nu|werkt|is|ja|inmiddels|de oplossing|de link|jouw tip|heeft|probleem|mijn|ons|weer|eindelijk|gelukkig|is nu|de lamp|doet) )*(?:werkt|gewerkt|werkte|gelukt|opgelost|verholpen|gefikst|gemaakt|geholpen|doet het)(?: (?:nu|weer|goed|prima|perfect|uitstekend|helemaal|als een trein|naar behoren|zoals verwacht|allemaal|alles|het|super|goed zo|mij|erg|feilloos|top))*',
    '(?:het |mijn |ons )?(?:probleem|storing|vraag|issue|zaak)(?: (?:is|nu|inmiddels|helemaal|hiermee))* (?:opgelost|verholpen|weg|beantwoord|afgehandeld)',
    '(?:(?:het|de|pakket|pakketje|lamp|is|heb|ik|vandaag|alles|goed|inmiddels) )+(?:ontvangen|aangekomen|binnen)',
  ],
  fine: [
    '(?:ok|oké|oke|okay|prima|top|super|perfect|mooi|geweldig|fantastisch|uitstekend|heel goed|goed|fijn|begrepen|duidelijk|helder|helemaal goed|helemaal top|alles goed|leuk|ontvangen|genoteerd|goed zo|toppie|wauw|heel fijn|heel aardig|is goed|komt goed|akkoord zo|in orde|goed om te weten|klasse)',
    '(?:dat|het|alles|dit) (?:is|klinkt|was)(?: (?:heel|erg|echt|helemaal|nu))* (?:fijn|mooi|top|goed|prima|perfect|duidelijk|geweldig|in orde|super|aardig|lief|helder)',
    '(?:(?:ik|wens|jullie|je|u|en|nog|een|wensen|allemaal) )*(?:fijne|prettige|goede|goed|mooie|fijn|prettig|leuke) (?:dag|avond|weekend|week|middag|weekeinde|feestdagen|werkdag)(?: (?:nog|verder|gewenst|allemaal|toegewenst|ook))*',
    '(?:insgelijks|tot ziens|groetjes|hetzelfde|doei|succes)',
  ],
  yes: ['(?:ja|jazeker|graag|akkoord|natuurlijk|ja graag|doe maar)'],
  filler: ['(?:en|nu|heel|erg|nogmaals|ook|allemaal|weer|echt|dan|team|hoi|hallo|zo|zeker|ah|oh|voor alles)'],
}
