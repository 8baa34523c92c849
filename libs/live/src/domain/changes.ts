import { conflict, DomainError, forbidden, invalid, isBlank } from '#kernel';
import type { RoomState } from './room-state.js';
import type { RoomMedia } from './room-view.js';

/** Who does something in a room. */
export interface RoomMember {
  readonly personId: string;
  readonly name: string;
  /** They run the session. */
  readonly isHost: boolean;
  /** They belong to the team of the hub, who see behind the stage. */
  readonly isTeam: boolean;
}

/** What may be done to a room; each is one press. */
export type RoomChange =
  | { readonly is: 'raise-hand'; readonly raised: boolean }
  | { readonly is: 'lower-hand'; readonly personId: string }
  | { readonly is: 'start' }
  | { readonly is: 'end' }
  | { readonly is: 'agenda'; readonly place?: number | undefined; readonly items: number }
  | {
      readonly is: 'open-poll';
      readonly id: string;
      readonly question: string;
      readonly options: readonly string[];
    }
  | { readonly is: 'close-poll' }
  | { readonly is: 'show-case'; readonly key: string; readonly caseId: string }
  /** The one that is shown, or this one if it is. */
  | { readonly is: 'hide-case'; readonly caseId?: string | undefined }
  | { readonly is: 'notes'; readonly text: string; readonly revision: number }
  | { readonly is: 'spotlight'; readonly personId: string | null }
  | { readonly is: 'mute'; readonly personId: string; readonly muted: boolean }
  | { readonly is: 'captioner'; readonly personId: string; readonly may: boolean }
  | { readonly is: 'remove'; readonly personId: string }
  | { readonly is: 'knock' }
  | { readonly is: 'admit'; readonly personId: string; readonly admitted: boolean }
  | { readonly is: 'media'; readonly media: RoomMedia }
  | { readonly is: 'tick'; readonly item: string; readonly ticked: boolean }
  | { readonly is: 'timer'; readonly until: number | null }
  | { readonly is: 'ask-presenter'; readonly personId: string };

type Named<K extends RoomChange['is']> = Extract<RoomChange, { is: K }>;
type Rule<K extends RoomChange['is']> = (
  state: RoomState,
  change: Named<K>,
  by: RoomMember,
  at: number,
) => Partial<RoomState>;

const EVERYBODYS: ReadonlySet<RoomChange['is']> = new Set(['raise-hand', 'notes', 'knock', 'media']);

/** The room after a change, or a refusal. Nothing of the room before is changed. */
export function changed(state: RoomState, change: RoomChange, by: RoomMember, at: number): RoomState {
  if (!by.isHost && !EVERYBODYS.has(change.is)) throw forbidden(ONLY_HOSTS);
  if (state.phase === 'ended' && change.is !== 'notes') throw roomEnded();
  const rule = RULES[change.is] as Rule<RoomChange['is']>;
  return { ...state, ...rule(state, change, by, at) };
}

export const ONLY_HOSTS = 'Only those who run this session can do that.';

export function roomEnded(): DomainError {
  return conflict('room-ended', 'The session has ended, so nothing more can be changed here.');
}

const NO_CASE = { caseOn: null, caseId: null } as const;

const RULES: { readonly [K in RoomChange['is']]: Rule<K> } = {
  'raise-hand': ({ hands }, { raised }, { personId }) => ({ hands: toggled(hands, personId, raised) }),
  'lower-hand': ({ hands }, { personId }) => ({ hands: toggled(hands, personId, false) }),
  start: ({ now }, _, __, at) => ({ phase: 'running', now: now ?? { place: 0, since: at } }),
  end: () => ({ phase: 'ended', hands: [], spotlight: null, knocking: [], media: {}, ...NO_CASE }),
  agenda: ({ now }, { place = (now?.place ?? -1) + 1, items }, _, at) => {
    if (place >= items) throw conflict('last-item', 'That was the last part of the agenda.');
    // A case is shown while it is discussed, and not while the next thing is.
    return { phase: 'running', now: { place, since: at }, ...(place === now?.place ? {} : NO_CASE) };
  },
  'open-poll': ({ poll }, { id, question, options }) => {
    if (poll?.isOpen) throw conflict('poll-open', 'A poll is open. Close it first.');
    const named = options.map((option) => option.trim()).filter((option) => option !== '');
    if (isBlank(question)) throw invalid([{ field: 'question', message: 'Enter a question.' }]);
    if (new Set(named).size < 2)
      throw invalid([{ field: 'options', message: 'Enter at least two different answers.' }]);
    return { poll: { id, question: question.trim(), options: [...new Set(named)], isOpen: true } };
  },
  'close-poll': ({ poll }) => {
    if (!poll?.isOpen) throw conflict('no-poll', 'No poll is open.');
    return { poll: { ...poll, isOpen: false } };
  },
  'show-case': (_, { key, caseId }) => ({ caseOn: key, caseId }),
  'hide-case': (state, { caseId = state.caseId }) => (caseId === state.caseId ? NO_CASE : {}),
  notes: ({ notes }, { text, revision }, { name }) => {
    if (revision !== notes.revision)
      throw conflict(
        'notes-moved-on',
        `${notes.by ?? 'Somebody'} saved the notes before you. Your text is kept here: put it together with theirs and save again.`,
      );
    return { notes: { text, by: name, revision: revision + 1 } };
  },
  spotlight: (_, { personId }) => ({ spotlight: personId }),
  mute: ({ muted }, { personId, muted: isMuted }) => ({ muted: toggled(muted, personId, isMuted) }),
  captioner: ({ captioners }, { personId, may }) => ({ captioners: toggled(captioners, personId, may) }),
  remove: ({ removed, ...state }, { personId }, by) => {
    if (personId === by.personId) throw conflict('yourself', 'You cannot take yourself out. Press Leave.');
    return { ...without(state, personId), removed: toggled(removed, personId, true) };
  },
  knock: ({ knocking }, _, { personId }) => ({ knocking: toggled(knocking, personId, true) }),
  admit: ({ knocking, admitted, removed }, { personId, admitted: isAdmitted }) => ({
    knocking: toggled(knocking, personId, false),
    admitted: toggled(admitted, personId, isAdmitted),
    removed: toggled(removed, personId, !isAdmitted),
  }),
  media: ({ media, muted }, change, { personId }) => {
    const microphone = change.media.microphone && !muted.includes(personId);
    return { media: { ...media, [personId]: { ...change.media, microphone } } };
  },
  tick: ({ ticked }, { item, ticked: isTicked }) => ({ ticked: toggled(ticked, item, isTicked) }),
  timer: (_, { until }) => ({ timer: until }),
  'ask-presenter': (_, { personId }) => ({ asked: personId }),
};

/** The same list where nothing changes, so that nobody is told of nothing. */
function toggled(list: readonly string[], one: string, isIn: boolean): readonly string[] {
  if (list.includes(one) === isIn) return list;
  return isIn ? [...list, one] : list.filter((other) => other !== one);
}

type Places = Pick<RoomState, 'hands' | 'spotlight' | 'media' | 'asked'>;

/** Takes whoever has left out of everything that is about those who are here. */
export function without({ hands, spotlight, media, asked }: Places, personId: string): Places {
  const { [personId]: _, ...others } = media;
  return {
    hands: toggled(hands, personId, false),
    spotlight: spotlight === personId ? null : spotlight,
    media: personId in media ? others : media,
    asked: asked === personId ? null : asked,
  };
}
