import { describe, expect, it } from 'vitest'
import { caseOf } from '../fuzz/mail/cases.ts'
import { fuzzMail } from '../fuzz/mail/run.ts'

describe('damaged mails and webhooks', () => {
  it('are filed or refused: nothing crashes, hangs or is left unhandled', async () => {
    const result = await fuzzMail(20_261_122, 0, 1_500, Date.now() + 90_000)
    expect(result).toMatchObject({ crashes: [], hangs: [], unhandled: [] })
    expect(result.cases).toBeGreaterThan(500)
  })

  it('are the same for the same seed', () => {
    expect(caseOf(7, 42)).toEqual(caseOf(7, 42))
    expect(caseOf(7, 42)).not.toEqual(caseOf(8, 42))
  })
})
