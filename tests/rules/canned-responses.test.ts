import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, leads } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

type Fields = Record<string, unknown>
const text = (words = 'Hello {{requester.firstName|there}},') => ({ html: `<p>${words}</p>`, text: words })
const response = (uid: string, over: Fields = {}) => ({
  name: 'Refund on its way',
  shortcut: 'refund',
  texts: { en: text(), de: text('Guten Tag,') },
  defaultLocale: 'en',
  departmentIds: [],
  updatedAt: serverTimestamp(),
  updatedBy: uid,
  ...over,
})
const languages = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`x${String.fromCharCode(97 + n)}`, text()]))
const create = (db: Firestore, uid: string, over: Fields = {}) =>
  setDoc(doc(db, 'cannedResponses/new'), response(uid, over))

describe('canned responses', () => {
  const desk = useRulesDesk('canned', () => ({ ...sampleDesk(), 'cannedResponses/one': response('lea') }))

  whoMay(desk, 'read a canned response', agents, (db) => getDoc(doc(db, 'cannedResponses/one')))
  whoMay(desk, 'list canned responses', agents, (db) =>
    getDocs(query(collection(db, 'cannedResponses'), limit(100))),
  )
  whoMay(desk, 'write a canned response', leads, (db, uid) => create(db, uid))
  whoMay(desk, 'change a canned response', leads, (db, uid) =>
    updateDoc(doc(db, 'cannedResponses/one'), {
      name: 'Other',
      updatedAt: serverTimestamp(),
      updatedBy: uid,
    }),
  )
  whoMay(desk, 'delete a canned response', leads, (db) => deleteDoc(doc(db, 'cannedResponses/one')))

  const good: Record<string, Fields> = {
    'twelve languages': { texts: languages(12), defaultLocale: 'xa' },
    'a language of a country': { texts: { 'pt-BR': text() }, defaultLocale: 'pt-BR' },
    'a language in a script': { texts: { 'zh-Hans': text() }, defaultLocale: 'zh-Hans' },
    'no shortcut': { shortcut: '' },
    'a shortcut in any script': { shortcut: 'rückgabe_2-повернення' },
    departments: { departmentIds: ['support', 'billing'] },
    'the longest text': { texts: { en: { html: 'x'.repeat(20_000), text: 'x'.repeat(20_000) } } },
  }
  allow(desk, 'a lead of the department', good, (db, over) => create(db, 'lea', over))

  const bad: Record<string, Fields> = {
    'leave the name empty': { name: '' },
    'write a name over 100 characters': { name: 'x'.repeat(101) },
    'write a shortcut over 40 characters': { shortcut: 'x'.repeat(41) },
    'write a shortcut with a space': { shortcut: 'my refund' },
    'write a shortcut with a slash': { shortcut: '/refund' },
    'say nothing': { texts: {} },
    'write thirteen languages': { texts: languages(13), defaultLocale: 'xa' },
    'write in a language without a tag': { texts: { en: text(), German: text() } },
    'write in a language with a long tag': { texts: { en: text(), 'en-xxxxxxxxx': text() } },
    'smuggle a second tag into one': { texts: { en: text(), 'de,fr': text(), '..': text() } },
    'leave one text empty': { texts: { en: text(), de: { html: '', text: '' } } },
    'write a text over 20,000 characters': { texts: { en: { html: 'x', text: 'x'.repeat(20_001) } } },
    'write HTML over 20,000 characters in the last language': {
      texts: { ...languages(11), zz: { html: 'x'.repeat(20_001), text: 'x' } },
      defaultLocale: 'zz',
    },
    'leave the HTML out': { texts: { en: { text: 'x' } } },
    'add a field to a text': { texts: { en: { ...text(), script: 'x' } } },
    'write a text that is none': { texts: { en: 'Hello' } },
    'write a list of texts': { texts: [text()], defaultLocale: 'en' },
    'default to a language that is not there': { defaultLocale: 'fr' },
    'name a department by a number': { departmentIds: [1] },
    'name twenty-one departments': { departmentIds: Array.from({ length: 21 }, (_, n) => `d${n}`) },
    'sign with the name of a colleague': { updatedBy: 'ada' },
    'date the change': { updatedAt: new Date('2026-11-01T00:00:00Z') },
    'add a field': { uses: 3 },
  }
  deny(desk, 'a lead of the department', bad, (db, over) => create(db, 'lea', over))
})
