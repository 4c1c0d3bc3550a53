import { valuesOf } from '../mime/header-block.ts'
import type { Entity } from '../mime/entity.ts'
import type { FoundFile } from './collected.ts'

const MAX_CID = 1_000

export function fileOf(entity: Entity): FoundFile {
  const cid = (valuesOf(entity.fields, 'content-id')[0] ?? '')
    .slice(0, MAX_CID)
    .replace(/^[<\s]+|[>\s]+$/g, '')
  return { bytes: entity.content(), type: entity.type, name: '', entity, cid }
}

/** The file name of a part as it came, in bytes; empty when it has none. */
export function rawFileName({ disposition, contentType }: Entity): string {
  const names = [disposition.parameters.get('filename'), contentType.parameters.get('name')]
  return names.map((name) => name?.bytes.trim() ?? '').find((name) => name !== '') ?? ''
}
