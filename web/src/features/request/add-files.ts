export interface FileLimits {
  files: number
  /** Of all together. */
  bytes: number
}

export type FileFault = 'tooMany' | 'tooLarge' | 'empty'

export interface AddedFiles {
  files: File[]
  /** Why some were left out; null when all were taken. */
  fault: FileFault | null
  /** Names of those left out. */
  left: string[]
}

const isSame = (a: File, b: File) =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

export const totalBytes = (files: readonly File[]): number => files.reduce((sum, { size }) => sum + size, 0)

/** Adds what fits; a file that is there already counts once. Folders and empty files come with no bytes and are left out. */
export function addFiles(present: readonly File[], chosen: readonly File[], limits: FileLimits): AddedFiles {
  const added: AddedFiles = { files: [...present], fault: null, left: [] }
  for (const file of chosen) {
    if (added.files.some((one) => isSame(one, file))) continue
    const fault = faultOf(file, added.files, limits)
    if (fault) {
      added.fault ??= fault
      added.left.push(file.name)
    } else added.files.push(file)
  }
  return added
}

function faultOf(file: File, files: readonly File[], limits: FileLimits): FileFault | null {
  if (file.size === 0) return 'empty'
  if (files.length >= limits.files) return 'tooMany'
  return totalBytes(files) + file.size > limits.bytes ? 'tooLarge' : null
}
