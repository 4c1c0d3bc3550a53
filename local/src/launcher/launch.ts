import { REGION } from '@emberdesk/domain/paths'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Broker } from '../broker/broker.ts'
import { registerTriggers } from '../broker/register-triggers.ts'
import { freePort } from '../emulators/free-port.ts'
import { functionProxy } from '../gateway/function-proxy.ts'
import { Gateway } from '../gateway/gateway.ts'
import { readHeaderRules } from '../gateway/hosting-headers.ts'
import { initJson } from '../gateway/init-json.ts'
import { serveWeb } from '../gateway/serve-web.ts'
import { serveWebDev } from '../gateway/serve-web-dev.ts'
import { hostEnvironment } from '../host/environment.ts'
import type { FunctionEntry } from '../host/manifest.ts'
import { HostSupervisor } from '../host/supervisor.ts'
import { Scheduler } from '../scheduler/scheduler.ts'
import { demoAddresses, demoLogins } from '../seed/company.ts'
import { sinkPages } from '../sink/pages.ts'
import { DeskError } from '../state/desk-error.ts'
import { deskPaths, ROOT } from '../state/paths.ts'
import { readState, writeState } from '../state/state-file.ts'
import { writeAtomically } from '../state/write-atomically.ts'
import { build, targets } from './build.ts'
import { withBuildLock } from './build-lock.ts'
import type { Cleanup } from './cleanup.ts'
import type { DeskInfo } from './desk-info.ts'
import type { DeskOptions } from './options.ts'
import { prepareFolder } from './prepare-folder.ts'
import { MAIL_DOMAIN, PROJECT_ID } from './project.ts'
import { runSeed } from './run-seed.ts'
import { startAccountsAndFiles, startDatabase } from './start-emulators.ts'
import { startMail } from './start-mail.ts'
import { step } from './steps.ts'
import { watchFunctions } from './watch-functions.ts'

/** Starts a whole desk and resolves when it is ready. What is started is entered into `cleanup` at once. */
export async function launch(
  options: DeskOptions,
  cleanup: Cleanup,
  onDeath: (what: string) => void,
): Promise<{ info: DeskInfo; setupToken: string | null }> {
  const paths = deskPaths(options.dir)
  const log = (line: string) => console.log(`  ${new Date().toLocaleTimeString('en-GB')} ${line}`)
  const functions: FunctionEntry[] = []

  const broker = new Broker({ chaos: options.chaos, log })
  await broker.listen()
  cleanup.add('folder', () => broker.close())
  const { state, secrets } = await prepareFolder(paths, options.fresh, broker, cleanup)
  const gateway = new Gateway()
  await gateway.listen(options.port)
  cleanup.add('doors', () => gateway.close())

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

  const inbound = { domain: MAIL_DOMAIN, origin: gateway.origin, secret: secrets.INBOUND_SECRET }
  const mail = await startMail(paths, inbound, cleanup)
  const database = await starting
  const firestore = database.host
  const seeded = state.seeded ?? options.seed
  if (!state.seeded) {
    await accounts
    if (seeded === 'demo') {
      await step('Demo data', () =>
        runSeed({
          logs: paths.logs,
          firestore,
          auth,
          projectId: PROJECT_ID,
          tokenSecret: secrets.TOKEN_SECRET,
        }),
      )
    }
    await database.save()
    writeState(paths.state, { ...readState(paths.state), seeded })
  }
  const snapshots = database.keepSaving()
  cleanup.add('save', () => snapshots.stop())
  await built

  const supervisor = new HostSupervisor({
    bundle: targets.functions.output,
    projectId: PROJECT_ID,
    region: REGION,
    logs: paths.logs,
    pidFile: paths.hostPid,
    log,
    env: hostEnvironment({
      projectId: PROJECT_ID,
      firestore,
      auth,
      storage,
      smtpOut: mail.smtpOut,
      mailDomain: MAIL_DOMAIN,
      origin: gateway.origin,
      secrets,
    }),
    onReady: async (entries) => {
      functions.splice(0, functions.length, ...entries)
      const triggers = entries.filter((entry) => entry.kind === 'event')
      broker.setFunctions(triggers)
      await registerTriggers(firestore, PROJECT_ID, triggers)
    },
  })
  broker.deliverTo(supervisor)
  cleanup.add('functions', () => supervisor.stop())
  cleanup.add('events', () => broker.idle(5_000))
  const hosting = step('Functions host', () => supervisor.start()).catch((error: Error) => {
    throw new DeskError(`${error.message}; ${join(paths.logs, 'host.log')} says why.`)
  })
  await Promise.all([hosting, accounts])

  const scheduler = new Scheduler({
    hostUrl: () => supervisor.url,
    schedules: () => functions.filter(({ kind }) => kind === 'schedule').map(({ name }) => name),
    log,
  })
  scheduler.start()
  cleanup.add('announcement', () => scheduler.stop())

  const web = options.dev
    ? await serveWebDev(gateway.server)
    : {
        listener: serveWeb(
          join(ROOT, 'web/dist'),
          readHeaderRules(join(ROOT, 'firebase.json')),
          [firestore, auth].map((address) => `http://${address}`),
        ),
        close: () => undefined,
      }
  cleanup.add('doors', web.close)
  if (options.dev)
    cleanup.add(
      'doors',
      watchFunctions(() => void supervisor.restart()),
    )

  gateway.open({
    projectId: PROJECT_ID,
    region: REGION,
    init: () => initJson({ projectId: PROJECT_ID, firestore, auth, origin: gateway.origin }),
    toFunction: functionProxy({ whenUp: (timeoutMs) => supervisor.whenUp(timeoutMs) }),
    web: web.listener,
    mail: sinkPages({
      store: mail.store,
      origin: gateway.origin,
      smtp: mail.smtp,
      recipients: async () => demoAddresses,
    }),
    tick: () => scheduler.tick(),
  })
  const info: DeskInfo = {
    origin: gateway.origin,
    projectId: PROJECT_ID,
    firestore,
    auth,
    storage,
    smtp: mail.smtp,
    inboundSecret: secrets.INBOUND_SECRET,
    logins: seeded === 'demo' ? demoLogins : [],
  }
  if (cleanup.isRunning) throw new DeskError('The desk was stopped before it was ready.')
  cleanup.add('announcement', () => rmSync(paths.info, { force: true }))
  writeAtomically(paths.info, `${JSON.stringify(info, null, 2)}\n`, 0o600)
  return { info, setupToken: seeded === 'empty' ? secrets.SETUP_TOKEN : null }
}
