import type { ThanksLanguage } from './language.ts'

const object =
  '(?: (?:za|i|oraz|pomoc|odpowiedź|szybką|szybka|szybkie|szybki|sprawną|sprawne|błyskawiczną|wsparcie|informację|informacje|informacja|info|rozwiązanie|czas|cierpliwość|obsługę|wyjaśnienie|wyjaśnienia|reakcję|załatwienie|zaangażowanie|uprzejmość|wiadomość|maila|mail|kontakt|wszystko|waszą|państwa|pana|pani|twoją|twój|świetną|miłą|profesjonalną|fachową|okazaną|poradę|wskazówki|wskazówkę|naprawę|serwis|tak|bardzo|pomoc w tej sprawie|interwencję))+'

export const polish: ThanksLanguage = {
  thanks: [
    '(?:(?:bardzo|serdecznie|serdeczne|ślicznie|pięknie|wielkie|ogromnie|jeszcze raz|ok|super|i|raz jeszcze|dobrze|wielki|tak|najmocniej|stokrotne|również) )*(?:dziękuję|dziekuje|dziękujemy|dziekujemy|dzięki|dzieki|podziękowania|dziena|dzięks|dziękówa)(?: (?:bardzo|serdecznie|wam|państwu|panu|pani|ci|jeszcze raz|ślicznie|pięknie|wielkie|za wszystko|raz jeszcze|wszystkim|uprzejmie|ogromnie|stokrotnie|zespół))*',
    `za${object}`,
    '(?:jestem|jesteśmy) (?:(?:bardzo|ogromnie) )?(?:wdzięczn[yai]|zadowolon[yai])',
    '(?:jesteście|jesteś|jest pani|jest pan) (?:(?:naprawdę|po prostu) )?(?:super|najlepsi|najlepszy|najlepsza|wspaniali|niezastąpieni|świetni|wielcy|wielki)',
    '(?:dobra|świetna|super|kawał dobrej) (?:robota|roboty|obsługa|praca|pomoc)',
    '(?:to )?(?:bardzo )?miło z (?:pana|pani|państwa|waszej|twojej) strony',
  ],
  solved: [
    '(?:(?:już|teraz|wszystko|to|jest|tak|zostało|został|została|udało się|lampa|problem|mój|nasz|link|rozwiązanie|bardzo|mi|nam|pięknie|u mnie|od razu|idealnie|poprawnie) )*(?:działa|działają|zadziałało|pomogło|pomogłeś|pomógł|pomogła|rozwiązany|rozwiązane|rozwiązana|naprawione|naprawiony|naprawiona|załatwione|udało się)(?: (?:już|teraz|wszystko|bez zarzutu|świetnie|idealnie|poprawnie|prawidłowo|dobrze|znowu|ponownie|bardzo dobrze|jak należy|super|bez problemu|bez problemów|u mnie|perfekcyjnie|jak trzeba|bardzo))*',
    '(?:mój |nasz |ten )?(?:problem|sprawa|kłopot|błąd|usterka|zgłoszenie)(?: (?:już|jest|został|została|zostało))* (?:rozwiązany|rozwiązana|załatwiona|załatwiony|usunięty|usunięta|naprawiona|zamknięta|z głowy|zniknął)',
    '(?:(?:paczka|lampa|przesyłka|już|dziś|dzisiaj|wszystko|ją|je) )*(?:dotarła|dotarło|doszła|doszło|otrzymałem|otrzymałam|odebrałem|odebrałam)(?: (?:paczkę|wszystko|dziś|dzisiaj|już|przesyłkę|lampę|cała))*',
  ],
  fine: [
    '(?:ok|okej|okay|super|świetnie|doskonale|idealnie|rewelacja|rewelacyjnie|znakomicie|wspaniale|dobrze|bardzo dobrze|rozumiem|zrozumiałem|zrozumiałam|jasne|wszystko jasne|wszystko ok|wszystko w porządku|w porządku|otrzymałem|otrzymałam|przyjąłem|przyjęłam|ekstra|bomba|pięknie|fajnie|cudownie|perfekcyjnie|gra|wszystko gra|bardzo mi miło|świetna wiadomość|top)',
    '(?:to|wszystko)(?: jest)?(?: bardzo)? (?:super|świetnie|dobrze|jasne|w porządku|ok|idealnie|świetna wiadomość)',
    '(?:(?:życzę|życzymy|i|państwu|wam|również) )*(?:miłego|dobrego|udanego|spokojnego|przyjemnego|pięknego) (?:dnia|weekendu|wieczoru|tygodnia|popołudnia|odpoczynku)(?: (?:życzę|również|wszystkim|wam))*',
    '(?:nawzajem|wzajemnie|do usłyszenia|pozdrawiam|pozdrowienia|do widzenia|wszystkiego dobrego|wszystkiego najlepszego)',
  ],
  yes: ['(?:tak|zgadza się|oczywiście|pewnie|zgoda|jak najbardziej)'],
  filler: [
    '(?:i|już|teraz|bardzo|jeszcze raz|również|wszystkim|naprawdę|też|zatem|zespole|ach|och|serdecznie)',
  ],
}
