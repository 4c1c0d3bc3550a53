import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { SinkStore } from './sink-store.ts'

/** The end of the road for mail on this machine: an SMTP server that takes everything and sends nothing on. */
export function createSinkServer(store: SinkStore): SMTPServer {
  return new SMTPServer({
    banner: 'Emberdesk sink',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }
      buffer(stream)
        .then((raw) => store.add(envelope, raw))
        .then((mail) => done(null, `kept as ${mail.id}`), done)
    },
  })
}
