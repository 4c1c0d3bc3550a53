/** Where functions run; firebase.json's rewrites name the same, held by a test. */
export const REGION = 'europe-west1'
