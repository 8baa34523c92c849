import {
  nameOf,
  type RoomLine,
  type RoomPerson,
  type RoomSnapshot,
} from '../../../../libs/live/src/contract.js';
import { el, fill, part, show, write } from './elements.js';
import { actsOn, type Acts } from './host.js';

const TO_WHOM: Readonly<Record<RoomLine['to'], string>> = {
  everybody: '',
  facilitator: ' to the facilitator only',
  hosts: ' to the team only',
};

/** Makes the page say what the room is. Nothing moves the focus, and only what has changed is touched. */
export function draw(room: RoomSnapshot, me: string, acts: Acts | undefined): void {
  const people = Object.values(room.people);
  write('count', `${room.count} ${room.count === 1 ? 'person is' : 'people are'} here`);
  write('unnamed', String(room.count - people.length));
  show('unnamed-box', room.count > people.length);
  fill(
    part('people'),
    people.map((person) => personEntry(room, person, acts)),
  );
  fill(
    part('hands'),
    room.hands.map((id) => handEntry(room, id)),
  );
  show('hands-box', room.hands.length > 0);
  drawHand(room.hands.includes(me));
  drawAgenda(room);
  show('begin', room.phase === 'before');
  closeChecklist(room);
  drawLines(room);
}

function personEntry(room: RoomSnapshot, person: RoomPerson, acts: Acts | undefined) {
  const { personId, name, role, workplace, part: does } = person;
  const notes = [
    does,
    room.hands.includes(personId) ? 'Hand up' : null,
    room.spotlight === personId ? 'Speaking' : null,
    room.muted.includes(personId) ? 'Muted' : null,
    room.captioners.includes(personId) ? 'Writes captions' : null,
  ].filter((note) => note !== null);
  const work = [role, workplace].filter((words) => words !== null).join(', ');
  return {
    key: personId,
    says: JSON.stringify([name, work, notes]),
    draw: () =>
      el(
        'li',
        { 'data-person': personId },
        el('strong', {}, name),
        ' ',
        el('span', { class: 'wh-quiet' }, work),
        ' ',
        notes.length > 0 ? el('span', { class: 'wh-people__note' }, notes.join(' · ')) : null,
        acts ? actsOn(room, person, acts) : null,
      ),
  };
}

function handEntry({ people }: RoomSnapshot, id: string) {
  const name = people[id]?.name ?? 'Somebody';
  return { key: id, says: name, draw: () => el('li', {}, name) };
}

function drawHand(isUp: boolean): void {
  const button = part('hand');
  if (!button) return;
  button.textContent = isUp ? 'Hand down' : 'Hand up';
  button.setAttribute('aria-pressed', String(isUp));
  const raised = button.closest('form')?.querySelector<HTMLInputElement>('input[name="raised"]');
  if (raised) raised.value = String(!isUp);
}

function drawAgenda({ agenda, now }: RoomSnapshot): void {
  Array.from(part('agenda')?.children ?? []).forEach((item, place) => {
    if (now?.place === place) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  });
  const next = (now?.place ?? -1) + 1;
  write('next-word', `Go on to: ${nameOf(agenda, next)}`);
  show('next', next < agenda.length);
}

/** Once it has begun, what was to be looked at before is out of the way; whoever opens it again finds it. */
function closeChecklist({ phase }: RoomSnapshot): void {
  const list = document.querySelector<HTMLDetailsElement>('#checklist:not([data-past])');
  if (phase === 'before' || !list) return;
  list.dataset['past'] = '';
  list.open = false;
}

function drawLines({ lines }: RoomSnapshot): void {
  const list = part('lines');
  const isAtEnd = !!list && list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  const chat = lines.filter(({ kind }) => kind === 'chat');
  fill(
    list,
    chat.map((line) => ({ key: line.id, says: line.id, draw: () => lineItem(line) })),
  );
  if (list && isAtEnd) list.scrollTop = list.scrollHeight;
  const said = lines.filter(({ kind }) => kind === 'recommendation');
  fill(
    part('recommendations'),
    said.map(({ id, text, name }) => ({
      key: id,
      says: id,
      draw: () => el('li', {}, `${text} `, el('span', { class: 'wh-quiet' }, name)),
    })),
  );
}

function lineItem({ id, name, text, to, at }: RoomLine): HTMLElement {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const quiet = el('span', { class: 'wh-quiet' }, `${TO_WHOM[to]} ${time}`);
  return el('li', { 'data-line': id }, el('strong', {}, name), quiet, el('br'), text);
}
