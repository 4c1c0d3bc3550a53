const localOf = (address: string) => address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase()

const SYSTEM =
  /^(?:mailer[._-]?daemon|mail[._-]?daemon|mail[._-]?delivery(?:[._-]?(?:system|subsystem))?|postmaster)(?:[+._-].*)?$/
/** Accounts of machines and roles that no mail should wake. */
const ROLE = /^(?:abuse|root|daemon|nobody|autoresponder|auto-?reply|listserv|majordomo|sympa)(?:\+.*)?$/
/** RFC 3834, 2: the senders of lists; and the senders of bounces, whose local part often names whom they were sent to. */
const LIST = /^(?:owner-.+|.+-(?:owner|request|bounces?)|bounces?)(?:[+=._-].*)?$/
const NO_REPLY =
  /(?:^|[._+-])(?:(?:no|do[._-]?not|donot|dont)[._-]?(?:reply|replies|respond|response|answer)|nicht[._-]?antworten|keine[._-]?antwort|ne[._-]?pas[._-]?repondre|no[._-]?responder|non[._-]?rispondere|nao[._-]?responda|niet[._-]?antwoorden|nie[._-]?odpowiadaj)(?:$|[._+\d-])|^no[._-]?reply/

/** Whether an address is that of a mail system, which only reports. */
export function isMailSystem(address: string): boolean {
  return SYSTEM.test(localOf(address))
}

/** Whether nobody is behind an address: mail systems, lists, and what says of itself that it takes no answers. */
export function takesNoAnswer(address: string): boolean {
  const local = localOf(address)
  return [SYSTEM, ROLE, LIST, NO_REPLY].some((pattern) => pattern.test(local))
}
