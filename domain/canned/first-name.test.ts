import { expect, it } from 'vitest'
import { firstName } from './first-name.ts'

it.each([
  ['Ana Weber', 'Ana'],
  ['Ana', 'Ana'],
  ['Weber, Ana', 'Ana'],
  ['Weber, Dr. Ana', 'Ana'],
  ['Dr. Ana Weber', 'Ana'],
  ['Herr Prof. Dr. Jan Weber', 'Jan'],
  ['ANA WEBER', 'Ana'],
  ['ana weber', 'Ana'],
  ['jean-luc petit', 'Jean-Luc'],
  ['Anna-Lena O’Neil', 'Anna-Lena'],
  ['McKay Jones', 'McKay'],
  ['Tomás Rivera', 'Tomás'],
  ['Олена Коваль', 'Олена'],
  ['ليلى حداد', 'ليلى'],
  ['  Ana   Weber ', 'Ana'],
])('%j is greeted as %j', (name, first) => {
  expect(firstName(name)).toBe(first)
})

it.each([
  ...[
    '',
    ' ',
    'ana@example.org',
    'Frau Weber',
    'Herr Dr. Weber',
    'Mr Smith',
    'A. Weber',
    'A',
    'J.R. Tolkien',
  ],
  ...['Harbour Hotel', 'Stone Bakery Ltd', 'Familie Oswald', 'Support Team', 'Weber GmbH', 'Billing'],
  ...[
    '森 健二',
    '김민준',
    '3M',
    'Ana & Jan Weber',
    'Ana/Jan',
    'Weber, Ana, Jan',
    '<b>Ana</b>',
    '{{agent.name}}',
  ],
  ...['عبد الله المنصوري', 'Abdul Rahman', 'Nguyễn Văn An', 'x'.repeat(200)],
])('%j is greeted by no first name', (name) => {
  expect(firstName(name)).toBe('')
})
