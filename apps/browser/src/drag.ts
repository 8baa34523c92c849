const HINT = 'You can also drag a talk onto the one that it should follow, or onto the end of another day.';

/**
 * A talk is dragged onto what it should come after: its form opens with that hour and room, and nothing is
 * saved before it is sent. Who does not drag types the hour into the same form.
 */
export function offerDragging(): void {
  const talks = [...document.querySelectorAll<HTMLElement>('[data-drag]')];
  const [first] = talks;
  if (!first || talks.length < 2) return;
  first.parentElement?.before(hint());
  let dragged: HTMLElement | undefined;
  for (const talk of talks) {
    talk.draggable = true;
    talk.addEventListener('dragstart', () => (dragged = talk));
    talk.addEventListener('dragend', () => (dragged = undefined));
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-drop]'))
    receive(place, () => (dragged === place ? undefined : dragged));
}

function receive(place: HTMLElement, dragged: () => HTMLElement | undefined): void {
  const mark = (isOver: boolean) => place.classList.toggle('wh-drop', isOver);
  place.addEventListener('dragover', (event) => {
    if (!dragged()) return;
    event.preventDefault();
    mark(true);
  });
  place.addEventListener('dragleave', () => mark(false));
  place.addEventListener('drop', (event) => {
    const talk = dragged();
    if (!talk) return;
    event.preventDefault();
    mark(false);
    location.assign(`${talk.dataset['drag'] ?? ''}?${place.dataset['drop'] ?? ''}`);
  });
}

function hint(): HTMLElement {
  const words = document.createElement('p');
  words.className = 'wh-quiet';
  words.textContent = HINT;
  return words;
}
