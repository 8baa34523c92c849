import type { ClientMessages, RoomChange } from '../../../../libs/live/src/contract.js';

interface Moment {
  readonly id: string;
  readonly at: number;
  /** How many parts the agenda has. */
  readonly items: number;
}

type Said = { [K in keyof ClientMessages]: (value: ClientMessages[K], moment: Moment) => RoomChange };

/** What a press means in a rehearsal: the same as in the real room. What is not here does nothing. */
const CHANGES: Partial<Said> = {
  'raise-hand': ({ raised }) => ({ is: 'raise-hand', raised }),
  'hand.lower': ({ personId }) => ({ is: 'lower-hand', personId }),
  start: () => ({ is: 'start' }),
  end: () => ({ is: 'end' }),
  'agenda.next': ({ place }, { items }) => ({ is: 'agenda', place, items }),
  'poll.open': ({ question, options }, { id }) => ({ is: 'open-poll', id, question, options }),
  'poll.close': () => ({ is: 'close-poll' }),
  'notes.save': ({ text, revision }) => ({ is: 'notes', text, revision }),
  spotlight: ({ personId }) => ({ is: 'spotlight', personId }),
  mute: ({ personId, muted = true }) => ({ is: 'mute', personId, muted }),
  remove: ({ personId }) => ({ is: 'remove', personId }),
  admit: ({ personId, admitted = true }) => ({ is: 'admit', personId, admitted }),
  captioner: ({ personId, may = true }) => ({ is: 'captioner', personId, may }),
  tick: ({ item, ticked }) => ({ is: 'tick', item, ticked }),
  timer: ({ minutes }, { at }) => ({ is: 'timer', until: minutes === null ? null : at + minutes * 60_000 }),
  'presenter.ask': ({ personId }) => ({ is: 'ask-presenter', personId }),
};

export function changeOf<K extends keyof ClientMessages>(
  name: K,
  value: ClientMessages[K],
  moment: Moment,
): RoomChange | undefined {
  return CHANGES[name]?.(value, moment);
}
