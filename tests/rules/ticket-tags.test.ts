import { doc, serverTimestamp, updateDoc, type Firestore } from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { sampleDesk, TICKET } from './support/samples.ts'
import { allow, deny } from './support/who-may.ts'

const agent = 'an agent of the department'
const setTags = (db: Firestore, tags: unknown) =>
  updateDoc(doc(db, TICKET), { tags, updatedAt: serverTimestamp(), updatedBy: 'ada' })

describe('tags of a ticket', () => {
  const desk = useRulesDesk('ticket-tags', sampleDesk)

  const good: Record<string, unknown> = {
    'take all tags away': [],
    'set one tag of one character': ['a'],
    'set twenty tags of forty characters': Array.from({ length: 20 }, () => 'x'.repeat(40)),
    'set tags in any script, with blanks and commas': ['Größe', '灯', 'late, again', '💡'],
  }
  allow(desk, agent, good, setTags)

  const bad: Record<string, unknown> = {
    'set 21 tags': Array.from({ length: 21 }, () => 'x'),
    'set a tag of 41 characters': ['x'.repeat(41)],
    'set an empty tag': ['lamp', ''],
    'set nothing but an empty tag': [''],
    'set a tag with a line feed': ['a\nb'],
    'set a number as a tag': [1],
    'set a map as a tag': [{ name: 'lamp' }],
    'set nothing as a tag': ['lamp', null],
    'set tags that are text': 'lamp',
    'set tags that are an empty map': {},
    'set no tags at all': null,
  }
  deny(desk, agent, bad, setTags)
})
