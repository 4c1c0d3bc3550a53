/** What a person types into the public form. */
export interface RequestFields {
  name: string
  email: string
  departmentId: string
  subject: string
  text: string
}

/** Where an error can stand: beside one of the fields, or beside the files. */
export type FieldName = keyof RequestFields | 'files'

export const emptyFields = (): RequestFields => ({
  name: '',
  email: '',
  departmentId: '',
  subject: '',
  text: '',
})
