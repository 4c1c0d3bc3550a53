// Fills an empty desk with the demo company, then ends. What it writes has fixed ids, so that a second run, after a crash, adds nothing.
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { MAIL_DOMAIN } from '../launcher/project.ts'
import { buildDesk } from './build-desk.ts'
import { tokenKey } from './hashes.ts'
import { writeAccounts } from './write-accounts.ts'
import { demoDocuments, writeDocuments } from './write-desk.ts'

const [projectId = ''] = process.argv.slice(2)
const secret = process.env['TOKEN_SECRET']
if (!projectId || !secret) throw new Error('A project and TOKEN_SECRET are needed')
process.on('disconnect', () => process.exit(1))

const app = initializeApp({ projectId })
const now = new Date()
const desk = buildDesk(now, tokenKey(secret), MAIL_DOMAIN)
await Promise.all([writeAccounts(getAuth(app)), writeDocuments(getFirestore(app), demoDocuments(desk, now))])
process.send?.('ready', () => process.exit(0))
