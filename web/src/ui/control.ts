/** What every text field of the kit looks like. Below 16 px a phone would zoom in on focus. */
export const control =
  'w-full min-w-0 rounded-md border border-line-strong bg-raised text-ink transition-colors duration-100 hover:border-ink-subtle disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger pointer-coarse:text-lg'

export const controlSizes = {
  sm: 'h-control-sm px-2 text-xs',
  md: 'h-control-md px-2.5 text-sm',
  lg: 'h-control-lg px-3 text-base',
}

export type ControlSize = keyof typeof controlSizes
