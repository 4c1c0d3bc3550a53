import { valuesOf } from '../mime/header-block.ts'
import type { Entity } from '../mime/entity.ts'
import type { FoundFile } from './collected.ts'

export function fileOf(entity: Entity): FoundFile {
  const cid = (valuesOf(entity.fields, 'content-id')[0] ?? '').replace(/^[<\s]+|[>\s]+$/g, '')
  return { bytes: entity.content(), type: entity.type, name: '', entity, cid }
}

export function hasFileName({ disposition, contentType }: Entity): boolean {
  return disposition.parameters.has('filename') || contentType.parameters.has('name')
}
