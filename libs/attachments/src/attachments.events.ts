/** Rows are gone for good; these are the names of their files in the storage. */
export class AttachmentsForgotten {
  constructor(readonly files: readonly string[]) {}
}
