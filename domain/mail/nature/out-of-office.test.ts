import { describe, expect, it } from 'vitest'
import { natureOf, type NatureFacts } from './nature.ts'

const facts: NatureFacts = {
  subject: 'Re: The lamp hums',
  newText: '',
  senderName: 'Iris Vale',
  auto: { automatic: true, away: false, withheld: 'It was written by an autoresponder.' },
  hasAttachments: false,
  isFollowUp: true,
  answered: null,
}
const person = { automatic: false, away: false, withheld: null }

/** By language: subjects of automatic mails that say somebody is away, and words of such letters. */
const away: Record<string, { subjects: readonly string[]; words: readonly string[] }> = {
  English: {
    subjects: [
      'Automatic reply: The lamp hums',
      'Out of Office: Re: [#26-000421-7]',
      'Auto-Reply: lamp',
      'Out of the office',
      'OOO: Re: lamp',
      'Away from my desk',
      'On annual leave',
      'Autoreply: lamp',
    ],
    words: [
      'I am currently out of the office until Monday.',
      'I will be on annual leave with limited access to my email.',
    ],
  },
  German: {
    subjects: [
      'Automatische Antwort: Die Lampe brummt',
      'Abwesenheitsnotiz: Re: Lampe',
      'Abwesenheitsbenachrichtigung',
      'Abwesend: Re: Lampe',
      'Außer Haus',
      'Im Urlaub: Lampe',
      'Abwesenheit',
      'Nicht im Büro (Re: Lampe)',
    ],
    words: ['Ich bin bis Montag nicht im Büro.', 'Vielen Dank für Ihre Nachricht. Ich bin im Urlaub.'],
  },
  French: {
    subjects: [
      'Réponse automatique : La lampe',
      'Reponse automatique: lampe',
      "Message d'absence : lampe",
      'Absence du bureau',
      'Absent du bureau : Re: lampe',
      'En congés',
      'Message automatique d’absence',
      'Absence : lampe',
    ],
    words: ['Je suis absent du bureau jusqu’à lundi.', 'Je suis en congés, de retour le 3.'],
  },
  Spanish: {
    subjects: [
      'Respuesta automática: La lámpara',
      'Respuesta automatica: lampara',
      'Fuera de la oficina',
      'Fuera de oficina: Re: lámpara',
      'Mensaje de ausencia: lámpara',
      'De vacaciones',
      'Ausencia: lámpara',
      'Respuesta automática',
    ],
    words: ['Estoy ausente hasta el lunes.', 'Me encuentro fuera de la oficina.'],
  },
  Portuguese: {
    subjects: [
      'Resposta automática: A lâmpada',
      'Resposta automatica: lampada',
      'Fora do escritório',
      'Ausência do escritório: Re: lâmpada',
      'Ausente: lâmpada',
      'De férias',
      'Em férias: lâmpada',
      'Fora do escritorio: x',
    ],
    words: ['Estarei ausente até segunda-feira.', 'Estou de férias.'],
  },
  Italian: {
    subjects: [
      'Risposta automatica: La lampada',
      'Fuori ufficio',
      'Fuori sede: Re: lampada',
      'Messaggio di assenza: lampada',
      'Assente: lampada',
      'In ferie',
      'Assenza: lampada',
      'Risposta automatica',
    ],
    words: ['Sono fuori ufficio fino a lunedì.', 'Sono in ferie e sarò di ritorno lunedì.'],
  },
  Dutch: {
    subjects: [
      'Automatisch antwoord: De lamp',
      'Afwezig: Re: lamp',
      'Afwezigheidsbericht',
      'Afwezigheidsmelding: lamp',
      'Niet op kantoor',
      'Op vakantie: lamp',
      'Automatische beantwoording: lamp',
      'Met vakantie',
    ],
    words: ['Ik ben afwezig tot maandag.', 'Ik ben op vakantie en weer bereikbaar op maandag.'],
  },
  Polish: {
    subjects: [
      'Odpowiedź automatyczna: Lampa',
      'Automatyczna odpowiedź: lampa',
      'Nieobecność w biurze',
      'Nieobecność: Re: lampa',
      'Poza biurem: lampa',
      'Na urlopie',
      'Urlop: lampa',
      'Autoodpowiedź: lampa',
    ],
    words: ['Jestem nieobecna do poniedziałku.', 'Przebywam na urlopie.'],
  },
  Ukrainian: {
    subjects: [
      'Автоматична відповідь: Лампа',
      'Автовідповідь: лампа',
      'Поза офісом: лампа',
      'Не в офісі',
      'Відсутній: Re: лампа',
      'У відпустці: лампа',
      'Відпустка',
      'Автовідповідач: лампа',
    ],
    words: ['Я у відпустці до понеділка.', 'Мене немає: я не в офісі.'],
  },
}

describe.each(Object.entries(away))('%s', (_, { subjects, words }) => {
  it.each(subjects)('an automatic mail is an out-of-office note by its subject: %s', (subject) => {
    expect(natureOf({ ...facts, subject }).nature).toBe('outOfOffice')
  })
  it.each(words)('an automatic mail is one by its words: %s', (newText) => {
    expect(natureOf({ ...facts, newText }).nature).toBe('outOfOffice')
  })
  it.each(subjects)('a person’s answer is none for its subject alone: %s', (subject) => {
    expect(natureOf({ ...facts, subject, auto: person, newText: 'Where is my lamp?' }).nature).toBe('request')
  })
  it('a mail without headers is one by subject and words, when it answers us', () => {
    const said = { ...facts, auto: person, subject: subjects[0] ?? '', newText: words[0] ?? '' }
    expect(natureOf(said)).toEqual({
      nature: 'outOfOffice',
      why: 'It says that somebody is out of office.',
    })
    expect(natureOf({ ...said, isFollowUp: false }).nature).toBe('request')
  })
})

describe('natureOf an automatic mail', () => {
  it('knows away by its headers', () => {
    const auto = { automatic: true, away: true, withheld: 'It says that somebody is out of office.' }
    expect(natureOf({ ...facts, auto })).toEqual({ nature: 'outOfOffice', why: auto.withheld })
  })
  it('says why it is automatic', () => {
    expect(natureOf(facts)).toEqual({ nature: 'automatic', why: 'It was written by an autoresponder.' })
  })
  it.each([
    'Out of office chairs?',
    'Urlaubsgeld fehlt',
    'Absence de pièces',
    'Auto reply is broken in my lamp',
  ])('does not take a person’s subject for one: %s', (subject) => {
    expect(natureOf({ ...facts, subject }).nature).toBe('automatic')
  })
})
