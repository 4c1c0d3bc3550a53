// A Cloudflare Email Worker that hands every mail to the desk. Variables: DESK_URL (…/api/inbound/cloudflare), secret INBOUND_SECRET.
import { postMail } from './post-mail.mjs'

export default {
  async email(message, env) {
    const response = await postMail({
      url: env.DESK_URL,
      secret: env.INBOUND_SECRET,
      from: message.from,
      to: [message.to],
      mail: await new Response(message.raw).arrayBuffer(),
    })
    if (response.ok) return
    if (response.status === 413) return message.setReject('The message is too large.')
    // An exception is a temporary failure to the sending server: it keeps the mail and tries again.
    throw new Error(`The desk answered ${response.status}: ${await response.text()}`)
  },
}
