import { randomId } from '@/entities/ticket/index.ts'

/** This page's name in drafts: what another one wrote is news. */
export const draftPage = randomId(8)
