/** A programme as it was written, whatever its format: texts, none of them sure to be there or right. */
export interface LooseSchedule {
  readonly version: string | undefined;
  readonly acronym: string | undefined;
  readonly title: string | undefined;
  readonly timeZone: string | undefined;
  readonly url: string | undefined;
  readonly tracks: readonly { readonly name: string; readonly slug?: string; readonly color?: string }[];
  readonly rooms: readonly LooseRoom[];
  readonly days: readonly LooseDay[];
}

interface LooseRoom {
  readonly name: string;
  readonly guid: string | undefined;
}

export interface LooseDay {
  readonly index: string | undefined;
  readonly date: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly events: readonly LooseEvent[];
}

export interface LooseEvent {
  /** Of the list in which it stands, which counts where its own differs. */
  readonly room: string;
  readonly guid?: string | undefined;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly duration?: string | undefined;
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly type?: string | undefined;
  readonly track?: string | undefined;
  readonly language?: string | undefined;
  readonly abstract?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly logo?: string | undefined;
  readonly feedbackUrl?: string | undefined;
  readonly originUrl?: string | undefined;
  readonly licence?: string | undefined;
  readonly isRecordingRefused?: boolean;
  readonly persons: readonly LoosePerson[];
  readonly links: readonly LooseLink[];
  readonly attachments: readonly LooseLink[];
  /** The names of what stood there and has no place with us. */
  readonly unknown: readonly string[];
}

export interface LoosePerson {
  readonly name: string;
  readonly guid?: string | undefined;
  readonly id?: string | undefined;
}

export interface LooseLink {
  readonly url: string;
  readonly title: string;
}
