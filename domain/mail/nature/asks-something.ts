/** Questions and requests that close a letter and want no answer: "Is there anything else I can help you with?". */
const COURTESY =
  /(?:anything else|any (?:other|further|more) (?:questions?|help|problems?|issues?)|(?:further|more) (?:questions|help|problems)|need (?:any|more|further) help|noch (?:etwas|fragen|weitere)|sonst noch|(?:weitere|noch) fragen|weitere hilfe|autres? (?:question|chose)|d['’]autres questions|besoin d['’]aide|algo más|alguna otra|más preguntas|más ayuda|mais alguma|mais (?:dúvidas|perguntas)|alguma outra|altro (?:da|che|in)|altre domande|nog (?:iets|andere|meer|verder|vragen)|verder nog|verdere vragen|jeszcze (?:coś|jakieś)|w czymś jeszcze|dalsz\w+ pyta|ще (?:щось|якісь|чимось)|чимось ще)/iu
const QUESTION = /[?？]/u
/** What asks without a question mark. */
const REQUEST =
  /(?:please (?:confirm|let (?:me|us) know|send|tell|reply|answer|choose|check|try|provide|share)|let (?:me|us) know|bitte (?:bestätigen|sagen|teilen|geben|senden|schicken|antworten|prüfen|probieren|versuchen|nennen)|(?:geben|sagen|teilen) sie (?:mir|uns)|(?:merci de|veuillez|pourriez[- ]vous|dites[- ](?:moi|nous)|tenez[- ](?:moi|nous))|por favor,? (?:confirm|env|dí|inform|respond|prueb|indiqu|indíqu)|(?:díganos|avísenos|avise[- ]?(?:me|nos)|diga[- ](?:me|nos)|confirme)|(?:per favore|per cortesia|mi faccia sapere|ci faccia sapere|fateci sapere)|(?:laat (?:me|ons|het) |gelieve|graag (?:uw|je|jouw) |kunt u)|(?:proszę o|prosimy o|daj znać|proszę dać znać)|(?:будь ласка|дайте знати|повідомте|підтвердіть))/iu

/** Whether a text of ours asks the customer something. */
export function asksSomething(text: string): boolean {
  const sentences = text.replace(/https?:\/\/\S{1,2000}/g, '').match(/[^.!?\n？]{1,400}[?？.!]?/gu) ?? []
  return sentences.some((said) => (QUESTION.test(said) || REQUEST.test(said)) && !COURTESY.test(said))
}
