import type { SeenCase } from '#cases';
import { itemNameOf, type RoomSnapshot } from '#live';
import { nameOfCase } from '../cases/case-words.js';
import type { RoomFacts } from './room-reading.js';

/** What to look at before the start. */
const CHECKLIST = [
  { id: 'sound', text: 'My sound and camera work' },
  { id: 'presenters', text: 'The presenters are here, and know when it is their turn' },
  { id: 'slides', text: 'The slides are open, with nothing in them that says who the child is' },
  { id: 'notes', text: 'Somebody takes notes' },
  { id: 'welcome', text: 'I know how I will welcome people who are new' },
];

/** What only those who run the session see. */
export function hostPart({ session, room }: RoomFacts, cases: readonly SeenCase[]) {
  const next = (room.now?.place ?? -1) + 1;
  const { backstage } = room;
  return {
    isBefore: room.phase === 'before',
    nextPart: next < room.agenda.length ? itemNameOf(room.agenda, next) : undefined,
    knocking: (backstage?.knocking ?? []).map(({ personId, name, role, workplace }) => ({
      ...{ personId, name, work: [role, workplace].filter(Boolean).join(', ') },
    })),
    canOpenPoll: !room.poll?.isOpen,
    presenters: Object.values(room.people).filter(({ part }) => part === 'Presenter'),
    people: peopleToChoose(room),
    cases: cases.map(({ row }) => ({ id: row.id, name: nameOfCase(row) })),
    isCaseOn: room.caseOn !== null,
    rehearsal: `/sessions/${session.id}/live/rehearsal`,
    runSheet: `/sessions/${session.id}/run-sheet`,
    checklist: CHECKLIST.map(({ id, text }) => ({
      id,
      text,
      isTicked: backstage?.ticked.includes(id) ?? false,
    })),
  };
}

/** By name, and who of them writes captions already. */
function peopleToChoose({ people, captioners }: RoomSnapshot) {
  return Object.values(people)
    .map(({ personId, name }) => ({
      value: personId,
      text: captioners.includes(personId) ? `${name}, writes captions` : name,
    }))
    .sort((a, b) => a.text.localeCompare(b.text));
}
