import { simpleParser } from 'mailparser'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../state/write-atomically.ts'
import { sunkMailSchema, type SunkMail } from './sunk-mail.ts'

const KEPT = 1_000
const headersOnly = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true }

/** Nothing here is worth refusing to start for: an entry that is damaged is left out. */
function readMail(path: string): SunkMail[] {
  try {
    return [sunkMailSchema.parse(JSON.parse(readFileSync(path, 'utf8')))]
  } catch {
    return []
  }
}

/** Mails that left the desk, the last thousand of them, each as the bytes that were sent. */
export class SinkStore {
  readonly #dir: string
  #mails: SunkMail[] = []
  #count = 0

  /** Reads what an earlier run kept. */
  constructor(dir: string) {
    this.#dir = dir
    mkdirSync(dir, { recursive: true })
    const files = readdirSync(dir).filter((file) => file.endsWith('.json'))
    this.#mails = files.sort().flatMap((file) => readMail(join(dir, file)))
  }

  /** Oldest first. */
  get mails(): readonly SunkMail[] {
    return this.#mails
  }

  find(id: string): SunkMail | undefined {
    return this.#mails.find((mail) => mail.id === id)
  }

  read(id: string): Promise<Buffer> {
    return readFile(this.#file(id, 'eml'))
  }

  async add(envelope: SunkMail['envelope'], raw: Buffer): Promise<SunkMail> {
    const parsed = await simpleParser(raw, headersOnly)
    this.#count = (this.#count + 1) % 1_000_000
    const mail: SunkMail = {
      id: `${Date.now()}-${String(this.#count).padStart(6, '0')}`,
      receivedAt: new Date().toISOString(),
      envelope,
      from: parsed.from?.text ?? '',
      subject: parsed.subject ?? '',
      messageId: parsed.messageId ?? '',
    }
    writeFileSync(this.#file(mail.id, 'eml'), raw)
    writeAtomically(this.#file(mail.id, 'json'), JSON.stringify(mail))
    this.#mails.push(mail)
    for (const old of this.#mails.splice(0, this.#mails.length - KEPT)) {
      rmSync(this.#file(old.id, 'json'), { force: true })
      rmSync(this.#file(old.id, 'eml'), { force: true })
    }
    return mail
  }

  #file(id: string, ending: string): string {
    return join(this.#dir, `${id}.${ending}`)
  }
}
