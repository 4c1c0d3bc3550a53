import { h, type Component } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import UiProvider from '@/ui/UiProvider.vue'

/** Mounts a component as the workspace does: on the page, with tooltips and toasts around it. */
export function mountInWorkspace<C extends Component>(component: C, props: Record<string, unknown>) {
  const host = mountWithDesk(UiProvider, {
    attachTo: document.body,
    props: { toastsLabel: 'Notices', closeLabel: 'Close' },
    slots: { default: () => h(component, props) },
  })
  return { component: host.getComponent(component), unmount: () => host.unmount() }
}
