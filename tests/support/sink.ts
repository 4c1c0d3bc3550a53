import type { DeskInfo } from '../../local/src/testing.ts'

export interface SunkMail {
  id: string
  envelope: { from: string; to: string[] }
  raw: Buffer
}

interface Listed {
  id: string
  envelope: SunkMail['envelope']
}

/** Every mail that left the desk through SMTP and was caught by the local sink, oldest first, with its bytes. */
export async function readSink(desk: Pick<DeskInfo, 'origin'>, to?: string): Promise<SunkMail[]> {
  const answer = await fetch(`${desk.origin}/__mail.json`)
  const { mails } = (await answer.json()) as { mails: Listed[] }
  const wanted = mails.filter((mail) => !to || mail.envelope.to.includes(to))
  const read = async ({ id, envelope }: Listed) => {
    const raw = await fetch(`${desk.origin}/__mail/${id}.eml`)
    return { id, envelope, raw: Buffer.from(await raw.arrayBuffer()) }
  }
  return Promise.all(wanted.map(read))
}
