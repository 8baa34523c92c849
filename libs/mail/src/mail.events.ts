/** A mail server refused this address for good. The code is all that it said that we keep. */
export class MailRefused {
  constructor(
    readonly address: string,
    readonly code: string,
  ) {}
}

/** A mail server took a letter to this address. */
export class MailTaken {
  constructor(readonly address: string) {}
}
