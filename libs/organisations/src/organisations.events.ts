export class OrganisationAdded {
  constructor(readonly organisationId: string) {}
}

export class OrganisationChanged {
  constructor(readonly organisationId: string) {}
}
