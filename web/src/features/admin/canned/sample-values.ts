import { cannedValues, type VariableName } from '@emberdesk/domain/canned'

export interface Surroundings {
  deskName: string
  departmentName: string
  agentName: string
}

/** Values of a made-up ticket of this desk, for a preview. */
export function sampleValues(locale: string, desk: Surroundings): Record<VariableName, string> {
  return cannedValues(
    {
      requester: { name: 'Iris Okafor', email: 'iris@example.net' },
      ticket: { number: '26-000421-7', subject: 'Lamp arrived broken' },
      department: { name: desk.departmentName },
      agent: { name: desk.agentName },
      desk: { name: desk.deskName },
      now: new Date(),
    },
    locale,
  )
}
