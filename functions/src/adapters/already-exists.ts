/** gRPC status of a create that met a document (google.rpc.Code.ALREADY_EXISTS). */
const ALREADY_EXISTS = 6

export function isAlreadyExists(error: unknown): boolean {
  return (error as { code?: unknown }).code === ALREADY_EXISTS
}
