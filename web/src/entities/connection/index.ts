export { useConnection } from '@/data/useConnection.ts'
