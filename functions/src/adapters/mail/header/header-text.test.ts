import { describe, expect, it } from 'vitest'
import { headerText } from './header-text.ts'

describe('headerText', () => {
  it.each([
    ['plain words', 'Lamp', 'Lamp'],
    ['an encoded word', '=?utf-8?Q?f=C3=BCr_dich?= da', 'für dich da'],
    ['base64', 'Re: =?UTF-8?B?ZsO8cg==?=', 'Re: für'],
    ['blanks between two words', '=?utf-8?q?a?=  =?utf-8?q?b?= c', 'ab c'],
    ['a character split between words', '=?utf-8?B?w6TD?= =?utf-8?B?tsO8?=', 'äöü'],
    ['a character split between words of both encodings', '=?utf-8?Q?=C3?= =?utf-8?B?tg==?=', 'ö'],
    ['blanks in a word', '=?utf-8?Q?f=C3=BCr dich?=', 'für dich'],
    ['a word without its end', '=?utf-8?Q?f=C3=BCr', 'für'],
    ['a word without its end before another', '=?utf-8?Q?f=C3=BC =?utf-8?Q?r?=', 'für'],
    ['a word that text touches', '=?utf-8?Q?f=C3=BCr?=dich', 'fürdich'],
    ['a question mark in a word', '=?utf-8?Q?really??= yes', 'really? yes'],
    ['missing padding', '=?utf-8?B?ZsO8cg?=', 'für'],
    ['padding in the middle', '=?utf-8?B?ZsO8cg==ZsO8cg==?=', 'fürfür'],
    ['an unknown charset', '=?x-odd?Q?f=FCr?=', 'für'],
    ['a wrong charset', '=?utf-8?Q?Gr=FC=DFe?=', 'Grüße'],
    ['a charset with a language', '=?iso-8859-1*de?Q?f=FCr?=', 'für'],
    ['UTF-7', '=?UTF-7?Q?Fr+APY-sche?=', 'Frösche'],
    ['joined words of ISO-2022-JP', '=?ISO-2022-JP?B?GyRCJUYbKEI=?= =?ISO-2022-JP?B?GyRCJTkbKEI=?=', 'テス'],
    ['eight bits in UTF-8', 'f\xc3\xbcr', 'für'],
    ['eight bits in something else', 'Lampe f\xfcr K\xfcche', 'Lampe für Küche'],
    ['eight bits beside a word', 'f\xfcr =?utf-8?Q?K=C3=BCche?=', 'für Küche'],
    ['ISO-2022-JP in clear', '\x1b$B$3$s\x1b(B', 'こん'],
    ['no word at all', '=?this? is =?not=', '=?this? is =?not='],
  ])('reads %s', (_, raw, text) => {
    expect(headerText(raw, [])).toBe(text)
  })

  it('reads eight bits with the charset that the mail uses', () => {
    expect(headerText('\xd2\xc5\xd3\xd4', ['koi8-r'])).toBe('рест')
    expect(headerText('za\xbf\xf3\xb3\xe6', ['iso-8859-2'])).toBe('zażółć')
  })

  it('reads UTF-7 in clear where the mail is in UTF-7', () => {
    expect(headerText('Fr+APY-sche', ['utf-7'])).toBe('Frösche')
    expect(headerText('Fr+APY-sche', [])).toBe('Fr+APY-sche')
  })
})
