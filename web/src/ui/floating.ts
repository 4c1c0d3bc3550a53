/** What menus, popovers and pickers share: the raised surface, a border, the one shadow, a place above dialogs, which have pickers too. */
export const floating =
  'z-60 max-h-(--reka-popper-available-height) rounded-lg border border-line bg-raised text-ink shadow-float outline-none'

/** A row of a menu or a picker. */
export const floatingItem =
  'flex min-h-control-sm cursor-default items-center gap-2 rounded-md px-2 text-sm outline-none select-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0'
