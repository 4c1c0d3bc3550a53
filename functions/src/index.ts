import './options.ts'
