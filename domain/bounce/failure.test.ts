import { describe, expect, it } from 'vitest'
import { isDeadAddress } from './failure.ts'

describe('a failure', () => {
  it.each([
    ['5.1.1', ''],
    ['5.1.10', 'RESOLVER.ADR.RecipientNotFound'],
    ['5.4.4', 'Host not found'],
    ['5.0.0', '550 Unknown user iris@example.org'],
    ['', '550 No such user here'],
    ['', 'Sorry, no mailbox here by that name. (#5.1.1)'],
    ['', '550 5.1.1 The email account that you tried to reach does not exist.'],
    ['5.7.1', '550 5.7.1 <iris@example.org>: Recipient address rejected: User unknown'],
    ['5.4.1', '550 5.4.1 [iris@example.org]: Recipient address rejected: Access denied'],
    ['', 'Die Adresse existiert nicht.'],
    ['', 'Unbekannter Empfänger'],
    ['', 'L’adresse est inconnue : utilisateur inconnu'],
    ['', 'El usuario no existe'],
    ['', 'O destinatário não existe'],
    ['', 'Utente sconosciuto'],
    ['', 'De gebruiker is onbekend'],
    ['', 'Użytkownik nie istnieje'],
    ['', 'Користувача: адреса не існує'],
    ['', 'Пользователь не найден'],
    ['', 'この宛先は存在しません'],
    ['', '收件人不存在'],
  ])('with %j and %j means that nobody is reached', (status, said) => {
    expect(isDeadAddress({ status, said })).toBe(true)
  })

  it.each([
    ['5.2.2', '552 Mailbox full'],
    ['5.1.1', '552 sorry, mailbox is over quota temporarily (#5.1.1)'],
    ['5.7.1', '550 5.7.1 Message rejected as spam'],
    ['5.1.1', '550 5.1.1 Client host blocked using zen.spamhaus.org'],
    ['5.3.4', 'Message size exceeds fixed maximum'],
    ['4.1.1', '450 User unknown in virtual alias table'],
    ['4.4.7', 'Message expired'],
    ['5.4.7', 'Delivery time expired'],
    ['5.2.1', 'The user you are trying to contact is receiving mail at a rate that is too high'],
    ['', 'Connection timed out'],
    ['', 'Das Postfach ist voll'],
    ['', 'La boîte aux lettres est pleine'],
    ['', 'El buzón está lleno'],
    ['', 'A caixa de correio está cheia'],
    ['', 'Casella piena'],
    ['', 'De mailbox is vol'],
    ['', 'Skrzynka jest pełna'],
    ['', 'メールボックスがいっぱいです'],
    ['', '邮箱已满'],
    ['', ''],
    ['5.0.0', 'Something else went wrong'],
  ])('with %j and %j says nothing against the address', (status, said) => {
    expect(isDeadAddress({ status, said })).toBe(false)
  })

  it('is judged within milliseconds, however long and odd the words are', () => {
    const odd = [
      'user '.repeat(5_000),
      'over '.repeat(5_000),
      `mailbox ${'a'.repeat(50_000)}`,
      '5.'.repeat(20_000),
    ]
    const start = Date.now()
    for (const said of odd) isDeadAddress({ status: '', said })
    expect(Date.now() - start).toBeLessThan(500)
  })
})
