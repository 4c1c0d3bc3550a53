import { describe, expect, it } from 'vitest'
import { findForwarded } from './find-forwarded.ts'

const block = ['From: Ann <ann@x.example>', 'Date: Monday', 'Subject: Lamp', 'To: bob@y.example']
const found = { from: { name: 'Ann', address: 'ann@x.example' }, subject: 'Lamp', date: 'Monday' }
const text = (...lines: string[]) => ['See below.', '', ...lines, '', 'Hello Bob'].join('\n')

describe('findForwarded', () => {
  it.each([
    ['Gmail', 'Lamp', text('---------- Forwarded message ---------', ...block)],
    ['Apple Mail', 'Lamp', text('Begin forwarded message:', '', ...block)],
    [
      'Apple Mail, quoted',
      'Lamp',
      text('> Begin forwarded message:', '> ', ...block.map((line) => `> ${line}`)),
    ],
    ['Thunderbird', 'Lamp', text('-------- Weitergeleitete Nachricht --------', ...block)],
    ['Outlook', 'FW: Lamp', text('________________________________', ...block)],
    ['Outlook with bold names', 'WG: Lamp', text(...block.map((line) => line.replace(/^(\w+):/, '*$1:*')))],
    ['an older Outlook', 'Fwd: Lamp', text('-----Original Message-----', ...block)],
    ['Yahoo in one line', 'Lamp', text(`----- Forwarded Message ----- ${block.join('')}`)],
    [
      'an empty line after each field',
      'Lamp',
      text('--- Forwarded message ---', ...block.flatMap((line) => [line, ''])),
    ],
    [
      'German names',
      'Lamp',
      text(
        'Anfang der weitergeleiteten Nachricht:',
        'Von: Ann <ann@x.example>',
        'Betreff: Lamp',
        'Datum: Monday',
      ),
    ],
    [
      'Russian names',
      'Lamp',
      text(
        '-------- Перенаправленное сообщение --------',
        'Тема: Lamp',
        'Дата: Monday',
        'От: Ann <ann@x.example>',
      ),
    ],
    [
      'Japanese names',
      'Lamp',
      text(
        '---------- 転送メッセージ ----------',
        '差出人：Ann <ann@x.example>',
        '日時：Monday',
        '件名：Lamp',
      ),
    ],
    ['an address in brackets', 'FW: Lamp', text('From: Ann [mailto:ann@x.example]', ...block.slice(1))],
  ])('recognises %s', (_, subject, body) => {
    expect(findForwarded(subject, body)).toEqual(found)
  })

  it('takes who wrote it from the introduction when there is nothing else', () => {
    const body = text('On 28/10/2021 12:46, "Ann" <ann@x.example> wrote:', '', '    Hello')
    expect(findForwarded('Fwd: Lamp', body)).toEqual({ from: found.from, subject: '', date: '' })
    expect(findForwarded('Re: Lamp', body)).toBeNull()
  })

  it.each([
    ['an answer', 'Re: Lamp', 'Thanks!\n\nOn Monday, Ann <ann@x.example> wrote:\n> Hello'],
    ['an answer by Outlook', 'RE: Lamp', text('-----Original Message-----', ...block)],
    [
      'an answer to a forwarded mail',
      'Re: Fwd: Lamp',
      `Thanks!\n\nOn Monday, Ann wrote:\n> --- Forwarded message ---\n${block.map((line) => `> ${line}`).join('\n')}`,
    ],
    ['talk about forwarding', 'Lamp', 'I forwarded it to you. Please forward:\n\nThanks'],
    ['a subject alone', 'Fwd: Lamp', 'Here is what I found out.'],
    ['nothing', '', ''],
  ])('takes %s for no forward', (_, subject, body) => {
    expect(findForwarded(subject, body)).toBeNull()
  })

  it.each([
    ['line ends', '\n'],
    ['blanks', ' '],
    ['dashes', '-'],
    ['names of fields', 'From: '],
    ['addresses', '<a@b.c> '],
    ['marks', '--- forwarded message ---\n'],
  ])('is done soon with nothing but %s', (_, piece) => {
    const begin = Date.now()
    findForwarded('Fwd: x', piece.repeat(100_000))
    expect(Date.now() - begin).toBeLessThan(2_000)
  })
})
