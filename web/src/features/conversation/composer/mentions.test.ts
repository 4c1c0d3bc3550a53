import { expect, it } from 'vitest'
import { mentionsIn } from './mentions.ts'

it.each([
  ['', []],
  ['<p>Nobody</p>', []],
  ['<p><span data-mention="ana">@Ana</span> and <span data-mention="ben">@Ben</span></p>', ['ana', 'ben']],
  ['<p><span data-mention="ana">@Ana</span>, <span data-mention="ana">@Ana</span></p>', ['ana']],
  ['<p>data-mention="ana" <span data-mention="">@</span></p>', []],
])('%s calls %j', (html, called) => expect(mentionsIn(html)).toEqual(called))
