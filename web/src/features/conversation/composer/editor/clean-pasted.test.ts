import { expect, it } from 'vitest'
import { cleanPasted } from './clean-pasted.ts'

const item = (marker: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp;</span></span><![endif]>${text}</p>`

it.each([
  ['plain paragraphs', '<p>a</p><p>b</p>', '<p>a</p><p>b</p>'],
  [
    'Word’s bullets',
    `<p class=MsoNormal>Please:</p>${item('·', 'one')}${item('·', '<b>two</b>')}<p class=MsoNormal>Thanks</p>`,
    '<p class="MsoNormal">Please:</p><ul><li>one</li><li><b>two</b></li></ul><p class="MsoNormal">Thanks</p>',
  ],
  ['Word’s numbers', item('1.', 'one') + item('2.', 'two'), '<ol><li>one</li><li>two</li></ol>'],
  [
    'two lists side by side',
    item('·', 'one') + item('1.', 'two'),
    '<ul><li>one</li></ul><ol><li>two</li></ol>',
  ],
  ['headings of any size', '<h1>A</h1><h5>B</h5>', '<h3>A</h3><h3>B</h3>'],
  ['Word’s spacing', '<p>a</p><p class=MsoNormal>&nbsp;</p><p>b</p>', '<p>a</p><p>b</p>'],
  ['what is not for reading', '<style>p{}</style><title>x</title><p>a<script>b()</script></p>', '<p>a</p>'],
  ['pictures from elsewhere', '<p>a<img src="https://a.example/x.png"><img src="cid:x"></p>', '<p>a</p>'],
])('%s', (_, html, clean) => expect(cleanPasted(html)).toBe(clean))
