import { bucketOf } from '../host/environment.ts'

export interface InitSource {
  projectId: string
  firestore: string
  auth: string
  origin: string
}

/** What Firebase Hosting serves under `/__/firebase/init.json`, and where the emulators are. One web build runs everywhere. */
export function initJson({ projectId, firestore, auth, origin }: InitSource) {
  return {
    projectId,
    apiKey: 'local-desk',
    appId: '1:0:web:0',
    authDomain: `${projectId}.firebaseapp.com`,
    storageBucket: bucketOf(projectId),
    messagingSenderId: '0',
    emulators: { firestore, auth, functions: origin },
  }
}
