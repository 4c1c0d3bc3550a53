import type { Role } from '@emberdesk/domain/agent'

/** `local.json`: how to reach a running desk. Names fixed by the design; there while the desk is ready, gone when it stops. */
export interface DeskInfo {
  /** URL of the gateway. */
  origin: string
  projectId: string
  /** These as `host:port`. */
  firestore: string
  auth: string
  storage: string
  smtp: string
  inboundSecret: string
  /** Of the demo desk; none on an empty one. */
  logins: { email: string; password: string; role: Role }[]
}
