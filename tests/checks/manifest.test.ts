import { beforeAll, describe, expect, it } from 'vitest'
import { REGION } from '../../domain/paths/index.ts'
import { buildFunctions, functionsFolder } from './support/functions-bundle.ts'
import { readManifest, type Endpoint, type Manifest } from './support/manifest.ts'

/** What runs in the cloud. A change here is a change of what is deployed, and of its bill. */
const expected: Record<string, { kind: string; memory: number; concurrency: number; secrets: string[] }> = {
  answerWanted: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  api: {
    kind: 'https',
    memory: 1024,
    concurrency: 40,
    secrets: ['MAIL_ACCOUNTS', 'SETUP_TOKEN', 'TOKEN_SECRET'],
  },
  restoreRelated: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  dismissRelated: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  fetchMail: {
    kind: 'schedule every 1 minutes',
    memory: 2048,
    concurrency: 80,
    secrets: ['MAIL_ACCOUNTS', 'TOKEN_SECRET'],
  },
  inbound: {
    kind: 'https',
    memory: 2048,
    concurrency: 80,
    secrets: ['INBOUND_SECRET', 'MAIL_ACCOUNTS', 'TOKEN_SECRET'],
  },
  everyMinute: {
    kind: 'schedule every 1 minutes',
    memory: 2048,
    concurrency: 80,
    secrets: ['MAIL_ACCOUNTS', 'SMTP_URL', 'TOKEN_SECRET'],
  },
  mendAddress: { kind: 'callable', memory: 512, concurrency: 80, secrets: ['SMTP_URL', 'TOKEN_SECRET'] },
  mergeTickets: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  onBulkJobQueued: { kind: 'written bulkJobs/{id}', memory: 512, concurrency: 80, secrets: [] },
  startBulkJob: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  undoBulkJob: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  onNoteCreated: {
    kind: 'created tickets/{ticketId}/notes/{noteId}',
    memory: 512,
    concurrency: 80,
    secrets: ['TOKEN_SECRET'],
  },
  onCustomerUpdated: {
    kind: 'updated customers/{customerId}',
    memory: 512,
    concurrency: 80,
    secrets: [],
  },
  onOutboxQueued: {
    kind: 'created outbox/{id}',
    memory: 512,
    concurrency: 20,
    secrets: ['SMTP_URL', 'TOKEN_SECRET'],
  },
  onReplyCreated: {
    kind: 'created tickets/{ticketId}/messages/{messageId}',
    memory: 512,
    concurrency: 80,
    secrets: ['SMTP_URL', 'TOKEN_SECRET'],
  },
  onTicketUpdated: { kind: 'updated tickets/{ticketId}', memory: 512, concurrency: 80, secrets: [] },
  onTimeChanged: {
    kind: 'written tickets/{ticketId}/time/{entryId}',
    memory: 512,
    concurrency: 80,
    secrets: [],
  },
  retryDelivery: { kind: 'callable', memory: 512, concurrency: 80, secrets: ['SMTP_URL', 'TOKEN_SECRET'] },
  setAgentAccess: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  undoReply: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
  unmergeTicket: { kind: 'callable', memory: 512, concurrency: 80, secrets: [] },
}

function kindOf(endpoint: Endpoint): string {
  const { eventTrigger, scheduleTrigger, callableTrigger } = endpoint
  if (eventTrigger) {
    return `${eventTrigger.eventType.split('.').at(-1)} ${eventTrigger.eventFilterPathPatterns.document}`
  }
  if (scheduleTrigger) return `schedule ${scheduleTrigger.schedule}`
  return callableTrigger ? 'callable' : 'https'
}

describe('the deploy manifest', () => {
  let manifest: Manifest

  beforeAll(async () => {
    await buildFunctions()
    manifest = await readManifest(functionsFolder)
  })

  it('lists exactly our functions, each with its trigger, memory, concurrency and secrets', () => {
    const listed = Object.entries(manifest.endpoints).map(([name, endpoint]) => [
      name,
      {
        kind: kindOf(endpoint),
        memory: endpoint.availableMemoryMb,
        concurrency: endpoint.concurrency,
        secrets: (endpoint.secretEnvironmentVariables ?? []).map(({ key }) => key).sort(),
      },
    ])
    expect(Object.fromEntries(listed)).toEqual(expected)
  })

  it('puts every function into the one region that the rewrites name, with a bound to its instances', () => {
    for (const [name, { region, maxInstances }] of Object.entries(manifest.endpoints)) {
      expect(region, name).toEqual([REGION])
      expect(maxInstances, name).toBeGreaterThan(0)
      expect(maxInstances, name).toBeLessThanOrEqual(20)
    }
  })

  it('has every trigger tried again when it fails', () => {
    const triggers = Object.values(manifest.endpoints).flatMap(({ eventTrigger }) => eventTrigger ?? [])
    expect(triggers.length).toBeGreaterThan(0)
    expect(triggers.filter(({ retry }) => !retry)).toEqual([])
  })

  it('asks for these parameters', () => {
    expect(manifest.params.map(({ name, type }) => `${type} ${name}`).sort()).toEqual([
      'secret INBOUND_SECRET',
      'secret MAIL_ACCOUNTS',
      'secret SETUP_TOKEN',
      'secret SMTP_URL',
      'secret TOKEN_SECRET',
      'string MAIL_DOMAIN',
      'string PUBLIC_URL',
    ])
  })
})
