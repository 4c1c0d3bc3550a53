import { describe, expect, it, vi } from 'vitest'
import { snsWeb } from './sns-web.ts'

const URL_1 = 'https://sns.eu-west-1.amazonaws.com/one.pem'

function open(answer: () => Response) {
  const asked = vi.fn<typeof fetch>(async () => answer())
  return { asked, web: snsWeb(asked) }
}

describe('snsWeb', () => {
  it('fetches a certificate once, whoever asks, and follows no redirect', async () => {
    const { asked, web } = open(() => new Response('PEM'))
    expect(await Promise.all([web.certificate(URL_1), web.certificate(URL_1)])).toEqual(['PEM', 'PEM'])
    expect(await web.certificate(URL_1)).toBe('PEM')
    expect(asked).toHaveBeenCalledTimes(1)
    expect(asked.mock.calls[0]).toEqual([URL_1, expect.objectContaining({ redirect: 'error' })])
  })

  it('asks again after a failure, and for another certificate', async () => {
    const answers = [new Response('', { status: 503 }), new Response('one'), new Response('two')]
    const { web } = open(() => answers.shift() as Response)
    await expect(web.certificate(URL_1)).rejects.toThrow('Amazon SNS answered 503')
    expect(await web.certificate(URL_1)).toBe('one')
    expect(await web.certificate(`${URL_1}2`)).toBe('two')
  })

  it('takes nothing that is too long for a certificate', async () => {
    const { web } = open(() => new Response('x'.repeat(100_001)))
    await expect(web.certificate(URL_1)).rejects.toThrow('no certificate')
  })

  it('confirms a subscription, or says that it could not', async () => {
    const { asked, web } = open(() => new Response('<ok/>'))
    await web.confirm('https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription')
    expect(asked).toHaveBeenCalledTimes(1)
    await expect(open(() => new Response('', { status: 403 })).web.confirm(URL_1)).rejects.toThrow('403')
  })
})
