import type { Customer } from '@emberdesk/domain/customer'
import { organisationOf } from './organisations.ts'

type Known = Partial<Pick<Customer, 'phones' | 'note'>> & { otherEmails?: string[] }

/** What the desk knows of some people beyond their address. */
const known: Readonly<Record<string, Known>> = {
  'monika.reiter@alpenblick.example': {
    phones: ['+43 512 555 0142'],
    note: 'Buys for all three houses. Prefers calls before ten; invoices go to the office in Innsbruck.',
  },
  'stefan.huber@seeufer.example': { phones: ['+49 8051 555 018', '+49 171 555 0190'] },
  'katrin.vogel@lindenhof.example': { otherEmails: ['reception@lindenhof.example'] },
  'sam.grant@northlight.example': {
    phones: ['+44 20 7946 0912'],
    note: 'Office manager. Every order needs a purchase number on the invoice.',
  },
  'hannah@whitcombe-interiors.example': {
    phones: ['+44 1632 960 233'],
    note: 'Interior designer: sends us a client a month. Send samples without asking.',
  },
  'liam.foster@harbourside.example': { phones: ['+353 1 555 0170'] },
  'omar@almansouri-trading.example': { phones: ['+971 4 555 0133'], note: 'Orders by the pallet.' },
}

/** What a customer’s document says beyond name and first address. */
export function knownOf(email: string): Pick<Customer, 'emails' | 'phones' | 'organisationId' | 'note'> {
  const { otherEmails = [], phones = [], note } = known[email] ?? {}
  return {
    emails: [email, ...otherEmails],
    phones,
    organisationId: organisationOf(email),
    ...(note ? { note } : {}),
  }
}
