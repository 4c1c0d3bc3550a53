import { describe, expect, it } from 'vitest'
import { REPLY_MARKER } from '../mail-out/quote.ts'
import { newText } from './new-text.ts'

const answer = 'It still hums.\n\nIris'
const quote = '> Please press the switch.\n> Twice.'

describe('newText', () => {
  it.each([
    ['English', 'On Sun, 22 Nov 2026 at 10:00, Support <s@x.example> wrote:'],
    ['English, wrapped', 'On Sun, 22 Nov 2026 at 10:00, Support\n<s@x.example>\nwrote:'],
    ['German', 'Am 22.11.2026 um 10:00 schrieb Support:'],
    ['French', 'Le dim. 22 nov. 2026 à 10:00, Support a écrit :'],
    ['Spanish', 'El dom, 22 nov 2026 a las 10:00, Support escribió:'],
    ['Italian', 'Il giorno dom 22 nov 2026 Support ha scritto:'],
    ['Dutch', 'Op zo 22 nov 2026 schreef Support <s@x.example>:'],
    ['Swedish', 'Den sön 22 nov. 2026 kl 10:00 skrev Support <s@x.example>:'],
  ])('cuts what is quoted below an attribution: %s', (_, attribution) => {
    expect(newText(`${answer}\n\n${attribution}\n\n${quote}\n`)).toBe(answer)
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
    ['nothing', ''],
  ])('keeps %s whole', (_, text) => {
    expect(newText(text)).toBe(text)
  })

  it('finds the answer below one whole quotation', () => {
    expect(newText(`On Sunday Support wrote:\n${quote}\n\n${answer}`)).toBe(answer)
  })

  it.each([
    ['attributions without an end', 'On '.repeat(300_000)],
    ['lines that begin attributions', 'On a b c d e f g h\n'.repeat(50_000)],
    ['lines of colons', 'From: x\n'.repeat(100_000)],
    ['dashes', '-'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['empty lines', 'a\n' + '\n'.repeat(1_000_000)],
    ['quotes', '> '.repeat(500_000)],
    ['one long wrote', `On ${'schrieb '.repeat(100_000)}:`],
  ])('is done soon with a megabyte of %s', { timeout: 30_000 }, (_, text) => {
    const begin = Date.now()
    newText(text)
    expect(Date.now() - begin).toBeLessThan(10_000)
  })
})
