/** What an agenda is made of. */
export const AGENDA_KINDS = ['welcome', 'didactic', 'case', 'discussion', 'break', 'talk'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export interface AgendaItem {
  readonly kind: AgendaKind;
  readonly title: string;
  readonly minutes: number;
}
