import { describe, expect, it } from 'vitest'
import { newText } from '../new-text.ts'

const answer = 'It still hums.'

describe('signatures', () => {
  it.each([
    '-- \nIris Vale\nAcme Lamps\n+49 171 234567',
    '--\nIris',
    'Sent from my iPhone',
    'Sent from my Galaxy',
    'Sent from my Verizon Wireless BlackBerry',
    'Sent from my Alcatel Flash2',
    'Sent from Yahoo Mail on Android',
    'Sent from Outlook for iOS<https://aka.ms/o0ukef>',
    'Get Outlook for Android<https://aka.ms/ghei36>',
    'Sent via mobile, please excuse my typos.',
    'Sent with Proton Mail secure email.',
    'Von meinem iPhone gesendet',
    'Gesendet von Outlook für Android<https://aka.ms/x>',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Gesendet mit der GMX Mail App',
    'Envoyé de mon iPhone',
    'Envoyé à partir de Outlook pour iOS',
    'Obtenir Outlook pour Android',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Obter o Outlook para iOS',
    'Inviato da iPhone',
    'Inviato dal mio Galaxy',
    'Verstuurd vanaf mijn iPhone',
    'Verzonden met BlackBerry Work',
    'Wysłane z iPhone’a',
    'Wysłano z telefonu',
    'Надіслано з iPhone',
    'Отправлено с iPhone',
    'Skickat från min iPhone',
    'Sendt fra min iPad',
    'Lähetetty iPhonesta',
    'Odesláno z iPhonu',
    'iPhone’umdan gönderildi',
    'Στάλθηκε από το iPhone μου',
    '从我的 iPhone 发送',
    'iPhoneから送信',
    '나의 iPhone에서 보냄',
  ])('are folded: %s', (signature) => {
    expect(newText(`${answer}\n\n${signature}`)).toBe(answer)
    expect(newText(`${answer}\n\n${signature}\n\nOn 22/11/2026 10:00, Ann wrote:\n> Please press.`)).toBe(
      answer,
    )
  })

  it.each([
    `${answer}\n\nSent from my desk, is much easier than my phone.`,
    `${answer}\n\nThe parcel was sent from my office, not from the shop.`,
    `Sent from my iPhone\n\n${answer}`,
    'Sent from my iPhone',
    `Points:\n-- one\n-- two`,
    `A list\n----\n\n1. a\n\n----\n\nThe end.`,
    `${answer}\n\nBest regards\nIris`,
    `${answer}\n\n--\n${'A line of what was said.\n'.repeat(20).trim()}`,
  ])('are not: %s', (text) => {
    expect(newText(text)).toBe(text)
  })

  it('go along with a closing below the quotation', () => {
    const quote = 'On 22/11/2026 10:00, Ann wrote:\n> Please press.'
    expect(newText(`${answer}\n\n${quote}\n\nRegards, Iris`)).toBe(`${answer}\n\nRegards, Iris`)
    expect(newText(`${answer}\n\n${quote}\n\n-- \nIris`)).toBe(answer)
    expect(newText(`${answer}\n\n${quote}\n\n${'_'.repeat(40)}\nlamps mailing list`)).toBe(answer)
  })
})
