/** Names of the collections and documents, said once for the web, the functions and the tests. */
export const collections = {
  tickets: 'tickets',
  presence: 'presence',
  drafts: 'drafts',
  agentState: 'agentState',
  customers: 'customers',
  departments: 'departments',
  agents: 'agents',
  statuses: 'statuses',
  settings: 'settings',
  mailKeys: 'mailKeys',
  inbound: 'inbound',
  outbox: 'outbox',
  counters: 'counters',
  rateLimits: 'rateLimits',
  parked: 'parked',
  organisations: 'organisations',
  mailboxes: 'mailboxes',
  usedTokens: 'usedTokens',
  draftMarks: 'draftMarks',
  scheduled: 'scheduled',
  departures: 'departures',
  views: 'views',
  cannedResponses: 'cannedResponses',
  articles: 'articles',
  contracts: 'contracts',
  bulkJobs: 'bulkJobs',
} as const

export const ticketPath = (ticketId: string) => `tickets/${ticketId}`
export const messagesPath = (ticketId: string) => `tickets/${ticketId}/messages`
export const messagePath = (ticketId: string, messageId: string) =>
  `tickets/${ticketId}/messages/${messageId}`
export const notesPath = (ticketId: string) => `tickets/${ticketId}/notes`
export const eventsPath = (ticketId: string) => `tickets/${ticketId}/events`
export const draftPath = (uid: string, ticketId: string) => `drafts/${uid}_${ticketId}`
export const presencePath = (uid: string, tab: string) => `presence/${uid}_${tab}`
export const draftMarkPath = (uid: string, ticketId: string) => `draftMarks/${uid}_${ticketId}`
export const bccPath = (ticketId: string, messageId: string) => `tickets/${ticketId}/bcc/${messageId}`
export const timePath = (ticketId: string) => `tickets/${ticketId}/time`
export const agentStatePath = (uid: string) => `agentState/${uid}`
export const scheduledPath = (id: string) => `scheduled/${id}`
export const departurePath = (ticketId: string, departmentId: string) =>
  `departures/${ticketId}_${departmentId}`
export const bulkJobPath = (id: string) => `bulkJobs/${id}`
export const beforePath = (jobId: string) => `bulkJobs/${jobId}/before`
