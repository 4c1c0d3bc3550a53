import { listArticles, showArticle, type ArticleDependencies } from './articles.ts'
import { getBody, getFile, getRaw, getUpload, type FileDependencies } from './files.ts'
import { health } from './health.ts'
import { getReport } from './reports.ts'
import { showForm } from './request-form.ts'
import { postRequest, type RequestDependencies } from './requests.ts'
import type { Route } from './router.ts'
import { postSetup, showSetup, type SetupDependencies } from './setup.ts'
import { uploadFile } from './upload.ts'
import type { FileStore } from '../adapters/file-store.ts'

export type ApiDependencies = RequestDependencies &
  Omit<FileDependencies, 'files'> &
  SetupDependencies &
  ArticleDependencies & { files: FileStore }

/** Every address of the function `api`; docs/HTTP.md describes them. */
export function apiRoutes(dependencies: ApiDependencies): Route[] {
  return [
    { method: 'GET', path: '/api/health', handler: health },
    { method: 'GET', path: '/api/articles', handler: listArticles(dependencies) },
    { method: 'GET', path: '/api/articles/{articleId}', handler: showArticle(dependencies) },
    { method: 'GET', path: '/api/requests/form', handler: showForm(dependencies) },
    { method: 'POST', path: '/api/requests', handler: postRequest(dependencies) },
    { method: 'POST', path: '/api/files', handler: uploadFile(dependencies) },
    { method: 'GET', path: '/api/files/{ticketId}/{messageId}/{index}', handler: getFile(dependencies) },
    { method: 'GET', path: '/api/uploads/{ticketId}/{sha256}', handler: getUpload(dependencies) },
    { method: 'GET', path: '/api/raw/{ticketId}/{messageId}', handler: getRaw(dependencies) },
    { method: 'GET', path: '/api/reports/{ticketId}/{eventId}', handler: getReport(dependencies) },
    { method: 'GET', path: '/api/bodies/{ticketId}/{messageId}', handler: getBody(dependencies) },
    { method: 'GET', path: '/api/setup', handler: showSetup(dependencies) },
    { method: 'POST', path: '/api/setup', handler: postSetup(dependencies) },
  ]
}
