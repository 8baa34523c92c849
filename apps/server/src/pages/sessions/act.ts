/** What the page says the moment is, and the one thing to press. */
export interface Act {
  readonly says?: string;
  readonly note?: string;
  /** A form to submit. */
  readonly press?: { readonly text: string; readonly action: string };
  /** A place to go. */
  readonly go?: { readonly text: string; readonly href: string };
  /** A smaller thing that can be done as well. */
  readonly also?: { readonly text: string; readonly action: string };
}
