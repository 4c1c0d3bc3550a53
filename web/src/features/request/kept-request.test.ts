import { beforeEach, describe, expect, it } from 'vitest'
import { forgetKept, keep, readKept } from './kept-request.ts'

beforeEach(() => sessionStorage.clear())

describe('what was typed', () => {
  it('comes back after a reload, under the same submission', () => {
    const request = readKept()
    request.fields.subject = 'Broken lamp'
    keep(request)
    expect(readKept()).toEqual(request)
  })

  it('starts anew once sent', () => {
    const request = readKept()
    request.fields.subject = 'Broken lamp'
    keep(request)
    const next = forgetKept()
    expect(next.fields.subject).toBe('')
    expect(next.submissionId).not.toBe(request.submissionId)
    expect(readKept().fields.subject).toBe('')
  })

  it.each(['', 'null', '{', '[]', '{"submissionId":7}', '{"submissionId":"x","fields":null}'])(
    'starts anew from %j',
    (text) => {
      sessionStorage.setItem('emberdesk.request', text)
      const { fields, submissionId } = readKept()
      expect(Object.values(fields)).toEqual(['', '', '', '', ''])
      expect(submissionId).toMatch(/^[0-9a-f]{32}$/)
    },
  )

  it('takes texts only, of fields that there are', () => {
    const kept = { submissionId: 'x'.repeat(32), fields: { name: 'Ana', email: 5, evil: 'y' } }
    sessionStorage.setItem('emberdesk.request', JSON.stringify(kept))
    expect(readKept().fields).toEqual({ name: 'Ana', email: '', departmentId: '', subject: '', text: '' })
  })
})
