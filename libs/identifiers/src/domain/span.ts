export const KINDS = [
  'nhs-number',
  'date-of-birth',
  'date',
  'age',
  'postcode',
  'telephone',
  'email',
  'ni-number',
  'hospital-number',
  'url',
  'registration-plate',
  'professional-number',
  'name',
  'place',
] as const;
export type Kind = (typeof KINDS)[number];

/** High blocks until it is changed, or let be by a reviewer with a reason; medium asks; low only hints. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where in the text (in the NFC form of it, in UTF-16 units, end exclusive) what was found, and by which rule. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly confidence: Confidence;
  readonly rule: string;
}

/** The network's own names: of its people, and of its workplaces. */
export interface KnownNames {
  readonly roster?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
}
