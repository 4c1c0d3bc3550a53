import { REGION } from '@emberdesk/domain/paths'
import { rmSync } from 'node:fs'
import { Broker } from '../broker/broker.ts'
import { freePort } from '../emulators/free-port.ts'
import { functionProxy } from '../gateway/function-proxy.ts'
import { Gateway } from '../gateway/gateway.ts'
import { initJson } from '../gateway/init-json.ts'
import { RequestsInFlight } from '../gateway/requests-in-flight.ts'
import { demoAddresses, demoLogins } from '../seed/company.ts'
import { sinkPages } from '../sink/pages.ts'
import { DeskError } from '../state/desk-error.ts'
import { deskPaths } from '../state/paths.ts'
import { writeAtomically } from '../state/write-atomically.ts'
import { build, targets } from './build.ts'
import { withBuildLock } from './build-lock.ts'
import type { Cleanup } from './cleanup.ts'
import type { DeskInfo } from './desk-info.ts'
import type { DeskOptions } from './options.ts'
import { prepareFolder } from './prepare-folder.ts'
import { MAIL_DOMAIN, PROJECT_ID } from './project.ts'
import { seedOnce } from './seed-once.ts'
import { startAccountsAndFiles, startDatabase } from './start-emulators.ts'
import { startFunctions } from './start-functions.ts'
import { startMail } from './start-mail.ts'
import { startWeb } from './start-web.ts'
import { step } from './steps.ts'
import { watchFunctions } from './watch-functions.ts'

export interface Launched {
  info: DeskInfo
  /** What an empty desk is set up with; null when it is set up already. */
  setupToken: string | null
}

/** Starts a whole desk and resolves when it is ready. What is started is entered into `cleanup` at once. */
export async function launch(
  options: DeskOptions,
  cleanup: Cleanup,
  onDeath: (what: string) => void,
): Promise<Launched> {
  const paths = deskPaths(options.dir)
  const projectId = PROJECT_ID
  const log = (line: string) => console.log(`  ${new Date().toLocaleTimeString('en-GB')} ${line}`)

  const requests = new RequestsInFlight()
  const broker = new Broker({ chaos: options.chaos, log, requests })
  await broker.listen()
  cleanup.add('folder', () => broker.close())
  const { secrets } = await prepareFolder(paths, options.fresh, broker, cleanup)
  const gateway = new Gateway()
  await gateway.listen(options.port)
  cleanup.add('doors', () => gateway.close())
  const { origin } = gateway

  const ports = { auth: await freePort(), storage: await freePort() }
  const [auth, storage] = [`127.0.0.1:${ports.auth}`, `127.0.0.1:${ports.storage}`]
  // Auth takes the longest, so it is first; whoever needs it waits for it.
  const accounts = step('Auth and Storage emulators', () =>
    startAccountsAndFiles(paths, ports, cleanup, onDeath),
  )
  const built = withBuildLock(async () => {
    await build(targets.functions)
    if (!options.dev) await build(targets.web)
  })
  const starting = step('Firestore emulator', () => startDatabase(paths, broker.address, cleanup, onDeath))
  // A rejection is looked at where the result is needed; until then it must not end the process.
  for (const promise of [accounts, built, starting]) promise.catch(() => undefined)

  const inbound = { domain: MAIL_DOMAIN, origin, secret: secrets.INBOUND_SECRET }
  const { store, smtp, smtpOut } = await startMail(paths, inbound, cleanup)
  const { host: firestore, save, keepSaving } = await starting
  const target = { logs: paths.logs, firestore, auth, projectId, tokenSecret: secrets.TOKEN_SECRET }
  const seeded = await seedOnce(paths, options.seed, target, accounts, save)
  const snapshots = keepSaving()
  cleanup.add('save', () => snapshots.stop())

  await built
  const surroundings = {
    projectId,
    firestore,
    auth,
    storage,
    smtpOut,
    mailDomain: MAIL_DOMAIN,
    origin,
    secrets,
  }
  const functions = startFunctions({ paths, surroundings, broker, cleanup, log })
  const [{ host, scheduler }] = await Promise.all([functions, accounts])
  const web = await startWeb(gateway, [firestore, auth], options.dev, cleanup)
  if (options.dev) cleanup.add('doors', await watchFunctions(() => void host.restart(), log))

  gateway.open({
    projectId,
    region: REGION,
    init: () => initJson({ projectId, firestore, auth, origin }),
    toFunction: functionProxy({ whenUp: (timeoutMs) => host.whenUp(timeoutMs), requests }),
    web,
    mail: sinkPages({ store, origin, smtp, recipients: demoAddresses }),
    tick: () => scheduler.tick(),
  })
  scheduler.start()
  const inboundSecret = secrets.INBOUND_SECRET
  const logins = seeded === 'demo' ? demoLogins : []
  const info: DeskInfo = { origin, projectId, firestore, auth, storage, smtp, inboundSecret, logins }
  if (cleanup.isRunning) throw new DeskError('The desk was stopped before it was ready.')
  cleanup.add('announcement', () => rmSync(paths.info, { force: true }))
  writeAtomically(paths.info, `${JSON.stringify(info, null, 2)}\n`, 0o600)
  return { info, setupToken: seeded === 'empty' ? secrets.SETUP_TOKEN : null }
}
