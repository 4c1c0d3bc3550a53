import { describe, expect, it } from 'vitest'
import { REPLY_MARKER } from '../mail-out/quote.ts'
import { newText } from './new-text.ts'

const answer = 'It still hums.\n\nIris'
const quote = '> Please press the switch.\n> Twice.'

describe('newText', () => {
  it.each([
    ['English', 'On Sun, 22 Nov 2026 at 10:00, Support <s@x.example> wrote:'],
    ['English, wrapped', 'On Sun, 22 Nov 2026 at 10:00, Support\n<s@x.example>\nwrote:'],
    ['English, wrapped in the address', 'On Sun, 22 Nov 2026 at 10:00, Support <\ns@x.example> wrote:'],
    ['English, of Thunderbird', 'On 22/11/2026 10:00, Support wrote:'],
    ['English, of Zoho', '---- On Sun, 22 Nov 2026 10:00:00 +0100 Support <s@x.example> wrote ----'],
    ['English, of Gmail long ago', '2026-11-22 10:00 GMT+01:00 Support <s@x.example>:'],
    ['English, of Gmail long ago, without address', '2026-11-22 10:00 GMT+01:00 Ann Lee'],
    ['German', 'Am 22.11.2026 um 10:00 schrieb Support:'],
    ['German, of Gmail', 'Am So., 22. Nov. 2026 um 10:00 Uhr schrieb Support <s@x.example>:'],
    ['German, name first', 'Support <s@x.example> schrieb am So., 22. Nov. 2026 um\n10:00 Uhr:'],
    ['French', 'Le dim. 22 nov. 2026 à 10:00, Support a écrit :'],
    ['Spanish', 'El dom, 22 nov 2026 a las 10:00, Support (<s@x.example>) escribió:'],
    ['Portuguese', 'Em dom., 22 de nov. de 2026 às 10:00, Support <s@x.example> escreveu:'],
    ['Italian', 'Il giorno dom 22 nov 2026 alle ore 10:00 Support <s@x.example> ha scritto:'],
    ['Dutch', 'Op zo 22 nov 2026 om 10:00 schreef Support <s@x.example>:'],
    ['Dutch, of Apple', 'Op 22 nov. 2026 om 10:00 heeft Support <s@x.example> het volgende geschreven:'],
    ['Swedish', 'Den sön 22 nov. 2026 kl 10:00 skrev Support <s@x.example>:'],
    ['Danish', 'Den søn. 22. nov. 2026 kl. 10.00 skrev Support <s@x.example>:'],
    ['Norwegian', 'søn. 22. nov. 2026 kl. 10:00 skrev Support <s@x.example>:'],
    ['Finnish', 'su 22. marrask. 2026 klo 10.00 Support (s@x.example) kirjoitti:'],
    ['Polish', 'niedz., 22 lis 2026 o 10:00 Support <s@x.example> napisał(a):'],
    ['Polish, of Onet', 'W dniu 2026-11-22 10:00:00 użytkownik Support <s@x.example> napisał:'],
    ['Czech', 'ne 22. 11. 2026 v 10:00 odesílatel Support <s@x.example> napsal:'],
    ['Slovak', 'ne 22. 11. 2026 o 10:00 Support <s@x.example> napísal(a):'],
    ['Hungarian', 'Support <s@x.example> ezt írta (időpont: 2026. nov. 22., V, 10:00):'],
    ['Romanian', 'În dum., 22 nov. 2026 la 10:00, Support <s@x.example> a scris:'],
    ['Greek', 'Στις Κυρ 22 Νοε 2026 στις 10:00 π.μ., ο χρήστης Support <s@x.example> έγραψε:'],
    ['Turkish', 'Support <s@x.example>, 22 Kas 2026 Paz, 10:00 tarihinde şunu yazdı:'],
    ['Ukrainian', 'нд, 22 лист. 2026 р. о 10:00 Support <s@x.example> пише:'],
    ['Russian', 'вс, 22 нояб. 2026 г. в 10:00, Support <s@x.example>:'],
    ['Bulgarian', 'На нд, 22.11.2026 г. в 10:00 ч. Support <s@x.example> написа:'],
    ['Croatian', 'ned, 22. stu 2026. u 10:00 Support <s@x.example> napisao je:'],
    ['Catalan', 'Missatge de Support <s@x.example> del dia dg., 22 de nov. 2026 a les 10:00:'],
    ['Estonian', 'Kontakt Support (<s@x.example>) kirjutas kuupäeval P, 22. november 2026 kell 10:00:'],
    ['Lithuanian', '2026-11-22, sk, 10:00 Support <s@x.example> rašė:'],
    ['Hebrew', 'בתאריך יום א׳, 22 בנוב׳ 2026 ב-10:00 מאת Support <s@x.example>:'],
    ['Arabic', 'في الأحد، 22 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Support <s@x.example>:'],
    ['Japanese', '2026年11月22日(日) 10:00 Support <s@x.example>:'],
    ['Chinese', 'Support <s@x.example> 于2026年11月22日周日 10:00写道：'],
    ['Chinese, of Apple', '在 2026年11月22日，10:00，Support <s@x.example> 写道：'],
    ['Korean', '2026년 11월 22일 (일) 오전 10:00, Support <s@x.example>님이 작성:'],
    ['Vietnamese', 'Vào 10:00, CN, 22 thg 11, 2026 Support <s@x.example> đã viết:'],
    ['Thai', 'ในวันที่ อา. 22 พ.ย. 2026 เวลา 10:00 Support <s@x.example> เขียนว่า:'],
    ['Indonesian', 'Pada Min, 22 Nov 2026 pukul 10.00 Support <s@x.example> menulis:'],
  ])('cuts what is quoted below an attribution: %s', (_, attribution) => {
    expect(newText(`${answer}\n\n${attribution}\n\n${quote}\n`)).toBe(answer)
    expect(newText(`${answer}\n${attribution}\n\nPlease press the switch.\nTwice.`)).toBe(answer)
    expect(newText(`${attribution}\n\n${quote}\n\n${answer}`)).toBe(answer)
  })

  it.each([
    ['our own marker', `\n\n${REPLY_MARKER}\n\nOn 2026-11-22, Ann wrote:\n${quote}`],
    ['our marker, quoted, below an attribution', `\n\nOn Sunday Ann wrote:\n\n> ${REPLY_MARKER}\n> Hello`],
    ['Outlook’s line', '\n\n-----Original Message-----\nFrom: Support\nHello'],
    ['Outlook’s line in German', '\n\n-----Ursprüngliche Nachricht-----\nVon: Support'],
    ['Outlook’s block', '\n\nFrom: Support <s@x>\nSent: Sunday\nTo: Iris\nSubject: Lamp\n\nHello'],
    ['Outlook’s block in German', '\n\nVon: Support\nGesendet: Sonntag\nAn: Iris\nBetreff: Lampe\n\nHallo'],
    ['quotes without attribution', `\n\n${quote}`],
    ['a signature below the quotes', `\n\n${quote}\n-- \nIris Vale\nSome company`],
  ])('cuts at %s', (_, below) => {
    expect(newText(answer + below)).toBe(answer)
  })

  it.each([
    ['answers between the lines', '> First question?\n\nYes.\n\n> Second question?\n\nNo.'],
    ['an answer below quotes that nobody is named for', `${quote}\n\n${answer}`],
    ['an answer above and below', `Hello,\n\nOn Sunday Support wrote:\n${quote}\n\n${answer}`],
    [
      'a forwarded mail',
      'See below.\n\n---------- Forwarded message ---------\nFrom: Bob\nDate: x\nSubject: y\n\nHello',
    ],
    ['nothing but quotes', quote],
    ['nothing but our marker and quotes', `${REPLY_MARKER}\n${quote}`],
    ['a sentence with the word wrote', 'On Monday I wrote:\nwhere is my lamp?'],
    ['a letter with From in it', 'From: here on it hums.\nNothing else.'],
    [
      'what somebody tells of his letter',
      'It hums.\n\nOn 12.11.2026 at 10:00 I wrote:\nwhere is my lamp?\nNo answer!',
    ],
    ['what somebody tells of ours', 'Hello,\n\non 12 May 2026 you wrote:\npress the switch. I did.'],
    ['what a friend said', 'Hello,\n\nAm Montag schrieb Herr Meier:\nDie Lampe brummt.'],
    ['a log', 'My log:\n22.11.2026 10:00 called support@x.example, they said:\nwait.'],
    [
      'a log of a machine',
      'May 29 11:58:43 ubuntu kernel: Linux (buildd@palmer) Fri Apr 17 01:57:59 UTC 2009\nMay 29 11:58:43 CPUs:\nIntel',
    ],
    [
      'a log of a mail server',
      'See:\n2026-11-22 10:00:01 mail from <a@x.example>\n2026-11-22 10:00:02 refused',
    ],
    ['a log with zones', 'See:\n2026-11-22 10:00 GMT+01:00 connection refused\nWhat is it?'],
    ['a list with a colon', 'On Friday 22.11.2026 at 10:00 we need:\ntwo lamps'],
    ['a number above a mark', 'The count is\n>50 pieces'],
    ['a line that a mailbox escaped', 'Hello,\n\n>From now on it hums.'],
    ['a shop address', 'Send it to:\nIris Vale <iris@x.example>:\nLong Street 5'],
    ['nothing', ''],
  ])('keeps %s whole', (_, text) => {
    expect(newText(text)).toBe(text)
  })

  it('finds the answer below one whole quotation', () => {
    expect(newText(`On Sunday Support wrote:\n${quote}\n\n${answer}`)).toBe(answer)
  })

  it.each([
    ['attributions without an end', 'On '],
    ['lines that begin attributions', 'On a b c d e f g h\n'],
    ['lines that end attributions', 'on 1 mon x wrote y:\n'],
    ['lines of colons', 'From: x\n'],
    ['fields apart', 'To: a\n\n'],
    ['dashes', '-'],
    ['rules', '--\n'],
    ['spaces', ' '],
    ['empty lines', '\n'],
    ['quotes', '> '],
    ['quotes and answers', '> a\nb\n\n'],
    ['one long wrote', 'schrieb '],
    ['addresses without an end', `"${'x'.repeat(79)}<a@`],
    ['dates', '12.12 12:12 a@b <a@b> c\n'],
    ['signatures of devices', 'Sent from my a b c d e f iphone x y z w ab.\n'],
    ['dashed words', `--- ${'x wrote '.repeat(45)}--x--\n`],
    ['our own words', 'please press the switch twice\n'],
  ])('is done within a second with five megabytes of %s', (_, unit) => {
    const text = `a\n${unit.repeat(5_000_000 / unit.length)}x`
    const answered = 'please press the switch twice\n'.repeat(500)
    const begin = Date.now()
    newText(text, { answered, html: { fresh: 'a', quoted: 'on monday ann wrote' } })
    expect(Date.now() - begin).toBeLessThan(1_000)
  })
})

describe('newText, knowing what was answered', () => {
  const answered =
    'Dear Iris,\n\nplease press the switch twice, then wait.\nSee https://desk.example/a?b=c\n\nRegards\nAnn'
  const below = (said: string) =>
    `${answer}\n\nAnn, 10:00:\n\n${said}\n\n-- \nTallow & Pine\n\n${REPLY_MARKER}\n\nolder`

  it.each([
    ['as we sent it', answered],
    ['wrapped elsewhere', answered.replace('twice, then', 'twice,\nthen')],
    ['with its links written twice', answered.replace('b=c', 'b=c <https://desk.example/a?b=c>')],
    ['with the end cut off', answered.replace('Regards\nAnn', '')],
  ])('cuts above our text %s', (_, said) => {
    expect(newText(below(said), { answered })).toBe(answer)
  })

  it.each([
    ['in one place', answered.replace('wait.\n', 'wait.\nNo!\n')],
    ['in two', answered.replace('wait.\n', 'wait.\nNo!\n').replace('Regards', 'I did.\nRegards')],
  ])('keeps all when somebody wrote between our lines %s', (_, said) => {
    const text = below(said)
    expect(newText(text, { answered })).toBe(text)
  })

  it.each([
    ['what is not there', answer],
    [
      'one sentence of ours',
      `Dear Iris,\n\nplease press the switch: that is what you wrote, and it did not help.`,
    ],
    ['a text of ours that is too short to be known', 'OK\n\nThanks'],
  ])('looks for nothing in %s', (_, text) => {
    expect(newText(text, { answered: text.startsWith('OK') ? 'OK' : answered })).toBe(text)
  })

  it('keeps all of a mail that only repeats us', () => {
    expect(newText(answered, { answered })).toBe(answered)
  })
})

describe('newText, knowing where the HTML sets the quotation', () => {
  const quoted = 'Kedden Ann <a@x.example> ezt mondta\nPlease press the switch.'
  const text = `${answer}\n\nKedden Ann <a@x.example> ezt mondta\n\nPlease press the switch.`

  it('cuts there', () => {
    expect(newText(text, { html: { fresh: answer, quoted } })).toBe(answer)
  })

  it('cuts there and not where the same words stood before', () => {
    const twice = `Kedden Ann <a@x.example> ezt mondta: no.\n\n${text}`
    const fresh = twice.slice(0, twice.indexOf('\n\nKedden', 20))
    expect(newText(twice, { html: { fresh, quoted } })).toBe(fresh)
  })

  it.each([
    ['is not in the text', { fresh: answer, quoted: 'Something else that nobody wrote' }],
    ['is too short', { fresh: answer, quoted: 'Kedden' }],
    ['begins in the middle of a line', { fresh: answer, quoted: 'ezt mondta Please press the switch' }],
  ])('ignores a quotation that %s', (_, html) => {
    expect(newText(text, { html })).toBe(text)
  })
})
