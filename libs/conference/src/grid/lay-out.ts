/** What is needed to place a talk: instants are milliseconds. */
export interface Placeable {
  readonly roomId: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

interface Placed<Talk extends Placeable> {
  readonly talk: Talk;
  /** From 1: the row where it begins, how many it covers, and which of the talks side by side in its room it is. */
  readonly row: number;
  readonly rows: number;
  readonly lane: number;
}

interface Column<Talk extends Placeable> {
  readonly roomId: string;
  readonly lanes: number;
  readonly talks: readonly Placed<Talk>[];
}

export interface Layout<Talk extends Placeable> {
  /** The time at which each row begins. Only times at which something begins or ends are rows: the night is one. */
  readonly times: readonly number[];
  /** By the first talk of each room in the order that they came in. */
  readonly columns: readonly Column<Talk>[];
}

/** Talks of one day, room by room, placed by time so that what is at once stands side by side. */
export function layOut<Talk extends Placeable>(talks: readonly Talk[]): Layout<Talk> {
  const times = [...new Set(talks.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]))].sort(
    (a, b) => a - b,
  );
  const rowOf = new Map(times.map((time, place) => [time, place + 1]));
  const columns = new Map<string, { lanes: number[]; talks: Placed<Talk>[] }>();
  for (const talk of [...talks].sort((one, other) => one.startsAt - other.startsAt)) {
    const column = columns.get(talk.roomId) ?? { lanes: [], talks: [] };
    columns.set(talk.roomId, column);
    const [row, end] = [rowOf.get(talk.startsAt) ?? 1, rowOf.get(talk.endsAt) ?? 1];
    column.talks.push({ talk, row, rows: Math.max(end - row, 1), lane: laneFor(talk, column.lanes) });
  }
  return {
    times: times.slice(0, -1),
    columns: [...columns].map(([roomId, { lanes, talks: placed }]) => ({
      ...{ roomId, lanes: lanes.length, talks: placed },
    })),
  };
}

/** The first of the room's lanes that is free again; `lanes` says until when each is taken. */
function laneFor({ startsAt, endsAt }: Placeable, lanes: number[]): number {
  const free = lanes.findIndex((until) => until <= startsAt);
  const lane = free === -1 ? lanes.length : free;
  lanes[lane] = endsAt;
  return lane + 1;
}
