import { AwsClient } from 'aws4fetch'

export interface S3Account {
  region: string
  accessKeyId: string
  secretAccessKey: string
}

export interface S3Place {
  bucket: string
  key: string
}

/** All in all, so that there is time to file the mail before Amazon SNS gives the request up after 15 s. */
const MOST_MS = 10_000
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/**
 * An object of S3, or null when it has more than `limit` bytes. Rejects when it cannot be had. One signed GET; the bucket stands in the
 * path, because a dot in its name would break the certificate's host.
 */
export async function readS3Object(
  { region, accessKeyId, secretAccessKey }: S3Account,
  { bucket, key }: S3Place,
  limit: number,
  fetchUrl: typeof fetch = fetch,
): Promise<Buffer | null> {
  if (!BUCKET.test(bucket)) throw new Error('This is no name of a bucket')
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
  const path = key.split('/').map(encodeURIComponent).join('/')
  const client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region })
  const request = await client.sign(`https://${host}/${bucket}/${path}`)
  const response = await fetchUrl(request, { redirect: 'error', signal: AbortSignal.timeout(MOST_MS) })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`S3 answered ${response.status} for ${bucket}/${key}`)
  }
  return readAtMost(response, limit)
}

async function readAtMost(response: Response, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    // Leaving the loop ends the download.
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
