import type { TokenKey } from '@emberdesk/domain/mail'
import { newDesk, readSetup, type SetupInput } from '@emberdesk/domain/setup'
import type { Clock } from '../adapters/clock.ts'
import type { DeskSetup } from '../adapters/desk-setup.ts'
import type { Call, Handler } from './call.ts'
import { invalid } from './errors.ts'
import { HttpError } from './http-error.ts'
import { readJson } from './json-body.ts'
import type { Limit } from './rate-limiter.ts'

const ATTEMPTS_AN_HOUR = 10

export interface SetupDependencies {
  desk: DeskSetup
  /** The secret that the deployer chose; empty when there is none, and then nobody can set the desk up. */
  setupToken: string
  equal: TokenKey['equal']
  limit: Limit
  newId: () => string
  clock: Clock
}

/** `GET /api/setup`: whether somebody has to set this desk up. */
export function showSetup({ desk }: Pick<SetupDependencies, 'desk'>): Handler {
  return async () => ({ status: 200, json: { needed: !(await desk.isSetUp()) } })
}

/**
 * `POST /api/setup`: makes the first admin and the first department, once. The account comes first and may do nothing, then one transaction
 * decides who was first, the rights come last: a crash in between is mended by sending the same again.
 */
export function postSetup(dependencies: SetupDependencies): Handler {
  return async (call) => {
    const input = await authenticInput(call, dependencies)
    const created = await createDesk(input, dependencies)
    const granted = await dependencies.desk.grantRights(input.admin.email)
    if (created || granted) return { status: 201, json: { ok: true } }
    throw new HttpError(409, 'already_set_up', 'This desk is set up already. Please sign in.')
  }
}

async function authenticInput(call: Call, dependencies: SetupDependencies): Promise<SetupInput> {
  const { limit, newId, setupToken, equal } = dependencies
  const raw = readJson(call)
  await limit([{ kind: 'setup', value: call.client, limit: ATTEMPTS_AN_HOUR }], newId())
  const setup = readSetup(raw)
  if (!setup.ok) throw invalid(setup.details)
  if (setupToken === '' || !equal(setup.input.token, setupToken)) {
    throw new HttpError(401, 'wrong_token', 'This is not the setup token of this desk.')
  }
  return setup.input
}

async function createDesk(input: SetupInput, { desk, newId, clock }: SetupDependencies): Promise<boolean> {
  if (await desk.isSetUp()) return false
  const uid = await desk.prepareAccount(input.admin)
  const departmentId = newId()
  return desk.create(newDesk(input, departmentId, clock()), { uid, departmentId })
}
