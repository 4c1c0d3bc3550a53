/** The emulators' project. Its `demo-` keeps every Google library from calling a real one. */
export const PROJECT_ID = 'demo-emberdesk'

/** Domain that the local desk takes mail for. */
export const MAIL_DOMAIN = 'tallowpine.example'
