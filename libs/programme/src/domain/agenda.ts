/** What an agenda is made of. */
export const AGENDA_KINDS = ['welcome', 'didactic', 'case', 'discussion', 'break', 'talk'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export const AGENDA_KIND_NAMES: Readonly<Record<AgendaKind, string>> = {
  welcome: 'Welcome',
  didactic: 'Teaching',
  case: 'Case',
  discussion: 'Discussion',
  break: 'Break',
  talk: 'Talk',
};

export interface AgendaItem {
  readonly kind: AgendaKind;
  readonly title: string;
  readonly minutes: number;
  /** Who does it, as people say it: not always somebody of the network. */
  readonly who?: string | undefined;
  /** For those who run the session, and for nobody else. */
  readonly notes?: string | undefined;
}

/** A part of the agenda with its times, as instants. */
export interface TimedItem extends AgendaItem {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The parts one after another from the start of the session. */
export function timed(agenda: readonly AgendaItem[], startsAt: Date): TimedItem[] {
  let at = startsAt;
  return agenda.map((item) => {
    const begins = at;
    at = new Date(+begins + item.minutes * 60_000);
    return { ...item, startsAt: begins, endsAt: at };
  });
}

export function agendaMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((total, { minutes }) => total + minutes, 0);
}

/** Minutes that teach: breaks are never credited. */
export function creditedMinutes(agenda: readonly AgendaItem[]): number {
  return agendaMinutes(agenda.filter(({ kind }) => kind !== 'break'));
}

/** What is wrong with the agenda of a session of that length, in a sentence, or nothing. */
export function faultOfAgenda(agenda: readonly AgendaItem[], length: number): string | undefined {
  const total = agendaMinutes(agenda);
  if (total <= length) return undefined;
  return `The agenda adds up to ${total} minutes, and the session lasts ${length}. Make the session longer or the agenda shorter.`;
}

/** Minutes of the session that the agenda does not speak of; none where there is no agenda at all. */
export function minutesUnplanned(agenda: readonly AgendaItem[], length: number): number {
  return agenda.length === 0 ? 0 : Math.max(0, length - agendaMinutes(agenda));
}
