export * from './block.ts'
export * from './blocks-to-html.ts'
export * from './read-blocks.ts'
