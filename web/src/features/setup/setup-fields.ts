/** Fields of the set-up page, named as the server names what is wrong with them. */
export interface SetupFields {
  token: string
  deskName: string
  'department.name': string
  'department.address': string
  'admin.name': string
  'admin.email': string
  'admin.password': string
}

export const emptySetup = (): SetupFields => ({
  token: '',
  deskName: '',
  'department.name': '',
  'department.address': '',
  'admin.name': '',
  'admin.email': '',
  'admin.password': '',
})

/** As `POST /api/setup` wants it. */
export function toSetupInput(fields: SetupFields) {
  return {
    token: fields.token.trim(),
    deskName: fields.deskName.trim(),
    department: { name: fields['department.name'].trim(), address: fields['department.address'].trim() },
    admin: {
      name: fields['admin.name'].trim(),
      email: fields['admin.email'].trim(),
      password: fields['admin.password'],
    },
  }
}
