import type { Agent } from '@emberdesk/domain/agent'
import type { Department } from '@emberdesk/domain/department'
import { defaultResponseTargets } from '@emberdesk/domain/sla'

export {
  SAMPLE_TIME as NOW,
  sampleMessage as customerMessage,
  sampleReply as queuedReply,
  sampleTicket as ticketSample,
} from '@emberdesk/domain/testing'

export const TICKET_ID = 'ticket00000000000001'

export const department: Department = {
  name: 'Support',
  address: 'support@tallowpine.example',
  order: 1,
  inForm: true,
  autoAnswer: {
    enabled: true,
    subject: 'We have your request {{number}}',
    text: 'Hello {{name}},\n\nyour number is {{number}}.\n\n{{department}}',
  },
  responseTargets: defaultResponseTargets,
}

export const agent: Agent = {
  name: 'Mara Quill',
  email: 'mara.private@home.example',
  role: 'agent',
  departments: ['support'],
  active: true,
  notify: { own: true, unassigned: true },
  signature: 'Mara Quill\nTallow & Pine',
}
