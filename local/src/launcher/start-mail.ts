import { createInboundServer, type InboundOptions } from '../smtp/inbound-server.ts'
import { listenSmtp } from '../smtp/listen-smtp.ts'
import { createSinkServer } from '../sink/sink-server.ts'
import { SinkStore } from '../sink/sink-store.ts'
import { readState, writeState } from '../state/state-file.ts'
import type { DeskPaths } from '../state/paths.ts'
import type { Cleanup } from './cleanup.ts'

/** Opens the desk's SMTP door, on the port it had last time, and the sink for what leaves. */
export async function startMail(paths: DeskPaths, inbound: InboundOptions, cleanup: Cleanup) {
  const store = new SinkStore(paths.sink)
  const sink = createSinkServer(store)
  const sinkPort = await listenSmtp(sink)
  cleanup.add('emulators', () => sink.close())
  const door = createInboundServer(inbound)
  const state = readState(paths.state)
  const smtpPort = await listenSmtp(door, state.smtpPort ?? 0)
  cleanup.add('doors', () => door.close())
  if (smtpPort !== state.smtpPort) writeState(paths.state, { ...state, smtpPort })
  return { store, smtp: `127.0.0.1:${smtpPort}`, smtpOut: `127.0.0.1:${sinkPort}` }
}
