import { counted, type StaffGroup } from '#kernel';
import { dayInWords, groupsInWords, placesOpenTo, stillKept, wallClockAt } from '#programme';
import { hasChoice, type DayRow, type OptionRow, type PartRow, type Stretch } from '#study-days';

/** "09:30 to 10:30" */
export function timesOf(
  { startsAt, endsAt }: Pick<PartRow, 'startsAt' | 'endsAt'>,
  timeZone: string,
): string {
  return `${wallClockAt(startsAt, timeZone).time} to ${wallClockAt(endsAt, timeZone).time}`;
}

/** The same of a part as the register knows it. */
export function clockSpan({ start, end }: Pick<Stretch, 'start' | 'end'>, timeZone: string): string {
  return timesOf({ startsAt: start, endsAt: end }, timeZone);
}

/** People under what they chose, each option with its room; those who chose nothing come last. */
export function groupsByOption<One extends { readonly optionId: string | null }>(
  people: readonly One[],
  options: readonly OptionRow[],
): { title: string; people: One[] }[] {
  if (!hasChoice({ options })) return people.length > 0 ? [{ title: 'Everybody', people: [...people] }] : [];
  const named = options.map(({ id, title, place }) => ({ id, title: place ? `${title}, ${place}` : title }));
  const of = (id: string | null) => people.filter(({ optionId }) => optionId === id);
  const groups = named.map(({ id, title }) => ({ title, people: of(id) }));
  return [...groups, { title: 'Chose nothing here', people: of(null) }].filter(
    (group) => group.people.length > 0,
  );
}

/** "Room 2. 3 places left. 5 kept for reception and admin staff until Tuesday 1 December 2026" */
export function optionWords(option: OptionRow, group: StaffGroup, timeZone: string): string {
  const { place, room } = option;
  const kept = room.kept.map((lot) => {
    const left = stillKept(lot, room.held);
    const until = dayInWords(new Date(lot.until), timeZone);
    return left > 0 ? `${left} kept for ${groupsInWords(lot.staffGroups)} until ${until}` : undefined;
  });
  return [place, leftWords(placesOpenTo(group, room)), ...kept].filter(Boolean).join('. ');
}

export function isFullFor({ room }: OptionRow, group: StaffGroup): boolean {
  return placesOpenTo(group, room) === 0;
}

/** The parts as the page of the day shows them to everybody. */
export function partsOf(day: DayRow, timeZone: string) {
  return day.parts.map((part) => ({
    title: part.title,
    times: timesOf(part, timeZone),
    options:
      hasChoice(part) || part.options[0]?.place
        ? part.options.map(({ title, place, isMine }) => ({
            text: place ? `${title}, ${place}` : title,
            isMine,
          }))
        : [],
  }));
}

function leftWords(open: number): string | undefined {
  if (open === Infinity) return undefined;
  if (open === 0) return 'No place left for you';
  return counted(open, 'place left', 'places left');
}
