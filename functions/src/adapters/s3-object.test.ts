import { describe, expect, it } from 'vitest'
import { readS3Object } from './s3-object.ts'

const account = { region: 'eu-west-1', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret key' }
const place = { bucket: 'mail.example.org', key: 'in/ä b+c' }

async function read(answer: Response, limit = 100, change: Partial<typeof account & typeof place> = {}) {
  const asked: Request[] = []
  const fetchUrl = async (request: string | URL | Request) => {
    asked.push(request as Request)
    return answer
  }
  const { bucket, key } = { ...place, ...change }
  const bytes = await readS3Object(
    { ...account, ...change },
    { bucket, key },
    limit,
    fetchUrl as typeof fetch,
  )
  return { bytes, request: asked[0] as Request }
}

describe('readS3Object', () => {
  it('signs one GET of the object, in the bucket’s region', async () => {
    const { bytes, request } = await read(new Response(Buffer.from([0, 255])))
    expect(bytes).toEqual(Buffer.from([0, 255]))
    expect(request.method).toBe('GET')
    expect(request.url).toBe('https://s3.eu-west-1.amazonaws.com/mail.example.org/in/%C3%A4%20b%2Bc')
    const scope = /Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/s3\/aws4_request/
    expect(request.headers.get('authorization')).toMatch(scope)
    expect(request.headers.get('authorization')).toMatch(/^AWS4-HMAC-SHA256 .*Signature=[0-9a-f]{64}$/)
  })

  it('knows where China’s buckets are', async () => {
    const { request } = await read(new Response(''), 100, { region: 'cn-north-1' })
    expect(new URL(request.url).host).toBe('s3.cn-north-1.amazonaws.com.cn')
  })

  it('answers null for what is over the limit', async () => {
    expect((await read(new Response('x'.repeat(100)), 100)).bytes).toHaveLength(100)
    expect((await read(new Response('x'.repeat(101)), 100)).bytes).toBeNull()
  })

  it('rejects when S3 refuses, and names neither key nor secret', async () => {
    const refused = read(new Response('<Error/>', { status: 403 }))
    await expect(refused).rejects.toThrow('S3 answered 403 for mail.example.org/in/ä b+c')
  })

  it.each(['', '../x', 'a/b', 'UPPER', 'evil.example/?x=', 'x'.repeat(64)])(
    'takes %j for no bucket',
    async (bucket) => {
      await expect(read(new Response(''), 100, { bucket })).rejects.toThrow('no name of a bucket')
    },
  )
})
