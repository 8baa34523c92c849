/** What a newer programme no longer has although people are checked in there, in the words of an import's notes. */
export interface Keep {
  readonly code: 'talk-gone' | 'room-gone';
  readonly message: string;
  readonly examples: readonly string[];
  readonly count: number;
}

interface Held {
  readonly guid: string;
  readonly title: string;
  readonly room: string;
}

const MESSAGES = {
  'talk-gone': 'People are checked in to talks that this programme no longer has. Their check-ins stay.',
  'room-gone':
    'People are checked in to talks in rooms that this programme no longer has. Their check-ins stay.',
} as const;

/** `talks` are the guids of the newer programme, `rooms` the names. All are named: nobody should have to guess. */
export function keepsOf(
  held: readonly Held[],
  { talks, rooms }: { readonly talks: readonly string[]; readonly rooms: readonly string[] },
): Keep[] {
  const [isTalk, isRoom] = [new Set(talks), new Set(rooms)];
  const titles = held.filter(({ guid }) => !isTalk.has(guid)).map(({ title }) => title);
  const names = [...new Set(held.filter(({ room }) => !isRoom.has(room)).map(({ room }) => room))];
  return [...keep('talk-gone', titles), ...keep('room-gone', names)];
}

function keep(code: Keep['code'], examples: readonly string[]): Keep[] {
  return examples.length === 0 ? [] : [{ code, message: MESSAGES[code], examples, count: examples.length }];
}
