const TOPIC = /^arn:(aws|aws-cn|aws-us-gov):sns:([a-z0-9-]{1,40}):\d{12}:[\w.-]{1,256}$/

/** The host of Amazon SNS that a topic lives on; null for what is no topic. */
function snsHost(topicArn: string): string | null {
  const [, partition, region] = TOPIC.exec(topicArn) ?? []
  if (!region) return null
  return `sns.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`
}

/** Whether a URL is one of Amazon SNS itself, in the topic's own region: nothing else may be asked because a message says so. */
export function isSnsUrl(url: string, topicArn: string): boolean {
  const parsed = URL.parse(url)
  const host = snsHost(topicArn)
  return (
    parsed?.protocol === 'https:' && parsed.host === host && parsed.username === '' && parsed.password === ''
  )
}

/** Whether a URL is that of a certificate which signs the messages of a topic. */
export function isSnsCertificateUrl(url: string, topicArn: string): boolean {
  return isSnsUrl(url, topicArn) && /^\/[\w-]+\.pem$/.test(URL.parse(url)?.pathname ?? '')
}
