import type { ContractWithId } from '@emberdesk/domain/contract'
import { customerIdOf } from '@emberdesk/domain/customer'
import type { OrganisationWithId } from '@emberdesk/domain/organisation'
import { DAY } from '../conversation.ts'
import { demoId, sha256Hex } from '../hashes.ts'

const MINUTE_MS = 60_000

interface DemoOrganisation {
  key: string
  name: string
  domains: string[]
}

const all: readonly DemoOrganisation[] = [
  {
    key: 'alpenhaus',
    name: 'Alpenhaus Hotels',
    domains: ['alpenblick.example', 'seeufer.example', 'lindenhof.example'],
  },
  { key: 'harbourside', name: 'Harbourside Group', domains: ['harbourside.example', 'tidewater.example'] },
  { key: 'northlight', name: 'Northlight Offices', domains: ['northlight.example'] },
]

const idOf = (key: string) => demoId(`organisation:${key}`)

/** The organisation whose people write from an address; null for everybody else. */
export function organisationOf(email: string): string | null {
  const domain = email.split('@')[1] ?? ''
  const found = all.find(({ domains }) => domains.includes(domain))
  return found ? idOf(found.key) : null
}

export const organisations = (now: Date): OrganisationWithId[] =>
  all.map(({ key, name, domains }) => ({ id: idOf(key), name, domains, updatedAt: now }))

/** Contracts end on a day, kept as midnight UTC. */
function day(now: Date, days: number): Date {
  return new Date(Math.floor(now.getTime() / (DAY * MINUTE_MS) + days) * DAY * MINUTE_MS)
}

/** What has been bought: by organisations and by one customer alone; one contract has run out. */
export function contracts(now: Date): ContractWithId[] {
  const contract = (
    part: Pick<ContractWithId, 'name' | 'number' | 'validUntil'> & Partial<ContractWithId>,
  ): ContractWithId => ({
    id: demoId(`contract:${part.number}`),
    organisationId: null,
    customerId: null,
    note: '',
    updatedAt: now,
    ...part,
  })
  return [
    contract({
      name: 'Room lighting, with care',
      number: 'AH-2024-117',
      organisationId: idOf('alpenhaus'),
      validUntil: day(now, 420),
      note: 'Spare shades are sent before the broken one comes back.',
    }),
    contract({
      name: 'Lobby furniture',
      number: 'AH-2021-032',
      organisationId: idOf('alpenhaus'),
      validUntil: day(now, -60),
    }),
    contract({
      name: 'Desk lamps, 40 places',
      number: 'NL-2025-008',
      organisationId: idOf('northlight'),
      validUntil: null,
    }),
    contract({
      name: 'Restoration of two chairs',
      number: 'R-5521',
      customerId: customerIdOf('hannah@whitcombe-interiors.example', sha256Hex),
      validUntil: day(now, 90),
    }),
  ]
}

/** The contract that a customer’s ticket is about. */
export const contractNumbers: Readonly<Record<string, string>> = {
  'monika.reiter@alpenblick.example': 'AH-2024-117',
  'sam.grant@northlight.example': 'NL-2025-008',
}
