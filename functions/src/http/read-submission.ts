import { MAX_FILES, MAX_FILES_BYTES } from '@emberdesk/domain/request'
import {
  MultipartError,
  readMultipart,
  type MultipartFault,
  type UploadedFile,
} from '../adapters/multipart.ts'
import type { Call } from './call.ts'
import { badRequest, invalid, tooLarge, unsupportedType } from './errors.ts'
import type { HttpError } from './http-error.ts'
import { mediaType, readJson } from './json-body.ts'

/** Room for fields and part headers beside the files. */
const OVERHEAD_BYTES = 1024 * 1024

const tooBig = `The files are more than ${MAX_FILES_BYTES / 1024 / 1024} MB together. Please leave some out.`

const refusals: Record<MultipartFault, () => HttpError> = {
  malformed: () => badRequest('The form did not arrive whole. Please send it again.'),
  tooManyFields: () => badRequest('The form has fields that it should not have. Please reload the page.'),
  fieldTooLong: () => invalid({ text: 'Please shorten your message to 50,000 characters.' }),
  tooManyFiles: () => invalid({ files: `Please attach at most ${MAX_FILES} files.` }),
  tooManyBytes: () => tooLarge(tooBig),
}

export interface Submission {
  fields: unknown
  files: UploadedFile[]
}

/** The fields and files of a posted form, JSON or multipart/form-data. Throws 415, 413, 422 or 400. */
export async function readSubmission(call: Call): Promise<Submission> {
  if (mediaType(call) === 'application/json') return { fields: readJson(call), files: [] }
  if (mediaType(call) !== 'multipart/form-data')
    throw unsupportedType('the form as JSON or multipart/form-data')
  if (call.body.length > MAX_FILES_BYTES + OVERHEAD_BYTES) throw tooLarge(tooBig)
  try {
    return await readMultipart(call.headers['content-type'] ?? '', call.body)
  } catch (error) {
    throw error instanceof MultipartError ? refusals[error.fault]() : error
  }
}
