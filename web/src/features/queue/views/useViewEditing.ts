import type { ViewWithId } from '@emberdesk/domain/view'
import { defineStore, storeToRefs } from 'pinia'
import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useSession } from '@/entities/session/index.ts'
import { removeView, saveView, useViews, type ViewChange, type ViewDraft } from '@/entities/view/index.ts'
import { toast } from '@/ui/toast.ts'
import { movedOrders } from './moved-orders.ts'
import { useViewName } from './useViewName.ts'
import { draftFrom, emptyDraft } from './view-draft.ts'

/** A view that is being made or changed. */
export interface Editing {
  draft: ViewDraft
  /** The view as it is saved; null for a new one. */
  before: ViewWithId | null
}

/** The builder is one, whoever opens it: the sidebar, the list, a command. */
const useEditing = defineStore('queue view editing', () => ({ editing: shallowRef<Editing | null>(null) }))

export interface ViewEditing {
  editing: Ref<Editing | null>
  make: () => void
  /** Starts a new view like another; what is filtered by hand has no name yet. */
  makeFrom: (view: ViewWithId, name?: string) => void
  edit: (view: ViewWithId) => void
  save: (draft: ViewDraft, before: ViewWithId | null) => void
  remove: (view: ViewWithId, isShown: boolean) => void
  /** Moves a view among its like, some places up (negative) or down. */
  move: (view: ViewWithId, among: readonly ViewWithId[], step: number) => void
}

/** What is done to saved views: at once, with undo; aloud when it is refused. */
export function useViewEditing(): ViewEditing {
  const { t } = useI18n()
  const router = useRouter()
  const session = useSession()
  const { personal } = useViews()
  const nameOf = useViewName()
  const store = useEditing()
  const { editing } = storeToRefs(store)

  const last = () => Math.max(0, ...personal.value.map(({ order }) => order)) + 1
  const refused = (name: string) => () => toast({ tone: 'danger', text: t('queue.view.refused', { name }) })

  function tell(text: string, name: string, change: ViewChange, after: () => void = () => {}): void {
    const undo = () => {
      change.undo().saved.catch(refused(name))
      after()
    }
    toast({ id: `view ${change.id}`, text, detail: name, action: { label: t('app.change.undo'), run: undo } })
    change.saved.catch(refused(name))
  }
  const show = (id: string) => void router.push({ name: 'queue', params: { view: id } })

  return {
    editing,
    make: () => (store.editing = { draft: emptyDraft(session.uid, last()), before: null }),
    makeFrom(view, name = t('queue.view.copyOf', { name: nameOf(view) })) {
      store.editing = { draft: draftFrom(view, session.uid, name, last()), before: null }
    },
    edit: (view) => (store.editing = { draft: view, before: view }),
    save(draft, before) {
      const change = saveView(draft, session.uid, before)
      tell(
        t(before ? 'queue.view.saved' : 'queue.view.made'),
        draft.name,
        change,
        () => !before && show('open'),
      )
      show(change.id)
    },
    remove(view, isShown) {
      const change = removeView(view, session.uid)
      tell(t('queue.view.removed'), view.name, change, () => isShown && show(view.id))
      if (isShown) show('open')
    },
    move(view, among, step) {
      for (const { view: moved, order } of movedOrders(among, view.id, step)) {
        saveView({ ...moved, order }, session.uid, moved).saved.catch(refused(moved.name))
      }
    },
  }
}
