import { doc, getDoc, serverTimestamp, setDoc, type Firestore } from 'firebase/firestore'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, type Person } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const mark = { count: 1, at: new Date('2026-11-01T00:00:00Z') }
const agent = 'an agent of the department'
const keep = (db: Firestore, uid: string, over: Record<string, unknown> = {}) =>
  setDoc(doc(db, `agentState/${uid}`), {
    seen: { t: mark },
    prefs: {},
    updatedAt: serverTimestamp(),
    ...over,
  })
const seen = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, mark]))

describe('what an agent has seen', () => {
  const desk = useRulesDesk('agent-state', () => ({ ...sampleDesk(), 'agentState/ada': { seen: {} } }))
  const owner: Person[] = [agent]

  whoMay(desk, 'read the seen marks of the agent', owner, (db) => getDoc(doc(db, 'agentState/ada')))
  whoMay(desk, 'keep seen marks of their own', agents, (db, uid) => keep(db, uid))
  whoMay(desk, 'overwrite the seen marks of the agent', owner, (db) => keep(db, 'ada'))

  const good: Record<string, Record<string, unknown>> = { 'keep 2,000 marks': { seen: seen(2000) } }
  allow(desk, agent, good, (db, over) => keep(db, 'ada', over))

  const bad: Record<string, Record<string, unknown>> = {
    'keep 2,001 marks': { seen: seen(2001) },
    'keep marks that are no map': { seen: ['t'] },
    'keep 101 preferences': { prefs: seen(101) },
    'date their marks': { updatedAt: new Date('2026-11-01T00:00:00Z') },
    'add a field': { role: 'admin' },
  }
  deny(desk, agent, bad, (db, over) => keep(db, 'ada', over))
})
