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
  where,
  type Firestore,
} from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, everybody, leads } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

type Fields = Record<string, unknown>
const article = (uid: string, over: Fields = {}) => ({
  title: 'How to change the bulb',
  text: 'Unplug the lamp first.',
  published: false,
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  updatedBy: uid,
  ...over,
})
const create = (db: Firestore, uid: string, over: Fields = {}) =>
  setDoc(doc(db, 'articles/new'), article(uid, over))

describe('articles', () => {
  const desk = useRulesDesk('articles', () => ({
    ...sampleDesk(),
    'articles/draft': article('ada'),
    'articles/published': article('ada', { published: true }),
  }))

  whoMay(desk, 'read a published article', everybody, (db) => getDoc(doc(db, 'articles/published')))
  whoMay(desk, 'list the published articles', everybody, (db) =>
    getDocs(query(collection(db, 'articles'), where('published', '==', true), limit(50))),
  )
  whoMay(desk, 'read a draft', agents, (db) => getDoc(doc(db, 'articles/draft')))
  whoMay(desk, 'list all articles', agents, (db) => getDocs(query(collection(db, 'articles'), limit(50))))
  whoMay(desk, 'write an article', agents, (db, uid) => create(db, uid))
  whoMay(desk, 'publish an article', agents, (db, uid) =>
    updateDoc(doc(db, 'articles/draft'), { published: true, updatedAt: serverTimestamp(), updatedBy: uid }),
  )
  whoMay(desk, 'delete an article', leads, (db) => deleteDoc(doc(db, 'articles/draft')))

  const good: Record<string, Fields> = {
    'file an article under a category with tags': {
      categoryId: 'lamps',
      tags: ['bulb'],
      locale: 'en',
      order: 1,
    },
  }
  allow(desk, 'an agent of the department', good, (db, over) => create(db, 'ada', over))

  const bad: Record<string, Fields> = {
    'leave the title empty': { title: '' },
    'write a title over 200 characters': { title: 'x'.repeat(201) },
    'write a text over 100,000 characters': { text: 'x'.repeat(100_001) },
    'publish by a word': { published: 'yes' },
    'tag with a number': { tags: [1] },
    'sign with the name of a colleague': { updatedBy: 'lea' },
    'date the article': { createdAt: new Date('2026-11-01T00:00:00Z') },
    'add a field': { html: '<script></script>' },
  }
  deny(desk, 'an agent of the department', bad, (db, over) => create(db, 'ada', over))

  const deletedAndBack = { createdAt: new Date('2026-11-01T00:00:00Z') }
  whoMay(desk, 'bring a deleted article back as old as it was', leads, (db, uid) =>
    create(db, uid, deletedAndBack),
  )
  const notYet = { 'write an article of tomorrow': { createdAt: new Date(Date.now() + 86_400_000) } }
  deny(desk, 'a lead of the department', notYet, (db, over) => create(db, 'lea', over))

  const badUpdates: Record<string, Fields> = {
    'change when an article was written': { createdAt: new Date(0) },
  }
  deny(desk, 'an agent of the department', badUpdates, (db, fields) =>
    updateDoc(doc(db, 'articles/draft'), { updatedAt: serverTimestamp(), updatedBy: 'ada', ...fields }),
  )
})
