import type { AddressInfo } from 'node:net'
import type { SMTPServer } from 'smtp-server'

/** Listens on the wanted port of 127.0.0.1, or on a free one when that is taken. Resolves to the port. */
export function listenSmtp(smtp: SMTPServer, wanted = 0): Promise<number> {
  const { server } = smtp
  // A client that hangs up in the middle is no fault of ours.
  smtp.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    const listening = () => resolve((server.address() as AddressInfo).port)
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      server.once('error', reject).listen(0, '127.0.0.1', listening)
    })
    server.listen(wanted, '127.0.0.1', listening)
  })
}
