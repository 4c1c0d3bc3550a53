import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { snsSignedText, type SnsMessage } from '../webhook/sns-message.ts'
import { selfSigned } from './self-signed.ts'

export const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:mail-in'
export const CERTIFICATE_URL =
  'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem'
const SUBSCRIBE_URL = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=abc'

interface Options {
  version?: '1' | '2'
  type?: SnsMessage['Type']
  /** Fields that are signed. */
  fields?: Record<string, unknown>
  /** Fields that somebody changed afterwards. */
  forged?: Record<string, unknown>
  headers?: Record<string, string>
}

/** For tests: a topic of Amazon SNS with its key, and what it posts, published at `at`. */
export function snsTopic(at: Date) {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const year = 365 * 86_400_000
  const certificate = selfSigned(keys, {
    from: new Date(at.getTime() - year),
    until: new Date(at.getTime() + year),
  })

  function posts(message: unknown, options: Options = {}) {
    const { version = '2', type = 'Notification', fields = {}, forged = {}, headers = {} } = options
    const unsigned = {
      Type: type,
      MessageId: randomUUID(),
      TopicArn: TOPIC,
      Message: typeof message === 'string' ? message : JSON.stringify(message),
      Timestamp: at.toISOString(),
      SignatureVersion: version,
      SigningCertURL: CERTIFICATE_URL,
      ...(type === 'Notification' ? {} : { Token: 'abc', SubscribeURL: SUBSCRIBE_URL }),
      ...fields,
    }
    const text = snsSignedText(unsigned as SnsMessage)
    const hash = version === '2' ? 'sha256' : 'sha1'
    const Signature = sign(hash, Buffer.from(text), keys.privateKey).toString('base64')
    return {
      headers: {
        'content-type': 'text/plain; charset=UTF-8',
        'x-amz-sns-message-type': unsigned.Type,
        'x-amz-sns-message-id': unsigned.MessageId,
        ...headers,
      },
      body: Buffer.from(JSON.stringify({ ...unsigned, Signature, ...forged })),
    }
  }

  return { certificate, keys, posts }
}
