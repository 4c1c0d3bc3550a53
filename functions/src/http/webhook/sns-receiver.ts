import type { Clock } from '../../adapters/clock.ts'
import { isSignedByCertificate } from '../../adapters/signatures.ts'
import type { Call } from '../call.ts'
import { isFresh } from './freshness.ts'
import { oneHeader } from './one-header.ts'
import { readJson } from './read-json.ts'
import { neverAgain, notAuthentic, tryAgain } from './refusals.ts'
import { isSnsCertificateUrl, isSnsUrl } from './sns-host.ts'
import { snsMessageSchema, snsSignedText, type SnsMessage } from './sns-message.ts'

/**
 * Seconds that a message may be old. Its time is that of the publication: SNS tries for an hour at most. A replay within that time does
 * no harm, because the signature covers everything.
 */
const MAX_AGE = 2 * 3_600

/** What of Amazon SNS is asked over the net. Both reject when it cannot be reached. */
export interface SnsWeb {
  /** The PEM of a certificate. */
  certificate(url: string): Promise<string>
  /** Confirms a subscription. */
  confirm(url: string): Promise<void>
}

interface Dependencies {
  web: SnsWeb
  clock: Clock
}

/** A published message, or what became of a message about the subscription itself. */
export type SnsReceived = { kind: 'notice'; message: unknown } | { kind: 'subscription'; why: string }

/**
 * Takes what SNS posts: checks that it is from one of these topics and signed by Amazon, before anything is done with it, and confirms a
 * subscription. Throws 400 or 401 for what is not; SNS does not repeat those. Throws 503 when Amazon cannot be asked; those it repeats.
 */
export function createSnsReceiver({ web, clock }: Dependencies) {
  return async (call: Pick<Call, 'headers' | 'body'>, topics: readonly string[]): Promise<SnsReceived> => {
    const message = readMessage(call)
    if (!topics.includes(message.TopicArn))
      throw notAuthentic('This topic is not in the list in MAIL_ACCOUNTS.')
    if (!isFresh(Date.parse(message.Timestamp) / 1_000, clock(), MAX_AGE))
      throw notAuthentic('The message is too old.')
    await checkSignature(message, web, clock())
    if (message.Type === 'Notification') return { kind: 'notice', message: readJson(message.Message) }
    if (message.Type === 'UnsubscribeConfirmation') {
      return { kind: 'subscription', why: `The subscription to ${message.TopicArn} has ended.` }
    }
    if (!isSnsUrl(message.SubscribeURL, message.TopicArn))
      throw notAuthentic('The SubscribeURL is not Amazon’s.')
    await asked(web.confirm(message.SubscribeURL))
    return { kind: 'subscription', why: `The subscription to ${message.TopicArn} is confirmed.` }
  }
}

function readMessage({ headers, body }: Pick<Call, 'headers' | 'body'>): SnsMessage {
  if (oneHeader(headers, 'x-amz-sns-rawdelivery') === 'true') {
    throw neverAgain(
      400,
      'Switch off raw message delivery of the subscription: such messages are not signed.',
    )
  }
  const message = snsMessageSchema.safeParse(readJson(body.toString('utf8'))).data
  if (!message) throw neverAgain(400, 'This is not the JSON of a message of Amazon SNS.')
  const fits =
    oneHeader(headers, 'x-amz-sns-message-type') === message.Type &&
    oneHeader(headers, 'x-amz-sns-message-id') === message.MessageId
  if (!fits) throw notAuthentic('Headers and body of the message differ.')
  return message
}

async function checkSignature(message: SnsMessage, web: SnsWeb, now: Date): Promise<void> {
  const { SigningCertURL, TopicArn, SignatureVersion, Signature } = message
  if (!isSnsCertificateUrl(SigningCertURL, TopicArn))
    throw notAuthentic('The SigningCertURL is not Amazon’s.')
  const certificate = await asked(web.certificate(SigningCertURL))
  const hash = SignatureVersion === '2' ? 'sha256' : 'sha1'
  const signed = { hash, text: snsSignedText(message), signature: Signature, now } as const
  if (!isSignedByCertificate(certificate, signed)) throw notAuthentic('The signature is not Amazon’s.')
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch {
    throw tryAgain('Amazon SNS could not be asked.')
  }
}
