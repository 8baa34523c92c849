interface Offer {
  readonly name: string;
  readonly says: string;
}

/** An @ and what is typed after it, up to where the writer is. */
const BEGUN = /(?:^|[^\p{L}\p{N}@._-])@(\p{L}[^\n@]{1,58})$/u;
const A_MOMENT = 200;

/**
 * Offers names while somebody types @ and a few letters: `<textarea data-behaviour="mentions">` in a form that says its space.
 * They are buttons behind the field, so that typing goes on undisturbed and a keyboard reaches them.
 */
export function offerMentions(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-behaviour~="mentions"]'))
    offerIn(field);
}

function offerIn(field: HTMLTextAreaElement): void {
  const list = document.createElement('div');
  list.className = 'wh-marks wh-called';
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', 'Names to put in');
  const said = document.createElement('p');
  said.className = 'nhsuk-u-visually-hidden';
  said.setAttribute('role', 'status');
  field.after(list, said);
  let waiting: number | undefined;
  field.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void show({ field, list, said }), A_MOMENT);
  });
}

interface Parts {
  readonly field: HTMLTextAreaElement;
  readonly list: HTMLElement;
  readonly said: HTMLElement;
}

async function show({ field, list, said }: Parts): Promise<void> {
  const begun = begunIn(field);
  const offers = begun === undefined ? [] : await asked(spaceOf(field), begun);
  if (begun !== begunIn(field)) return;
  const had = list.childElementCount;
  list.replaceChildren(...offers.map((offer) => buttonFor(offer, { field, list, said })));
  if (offers.length > 0) said.textContent = `${offers.length} to choose from, behind the text.`;
  else if (had > 0) said.textContent = '';
}

function begunIn({ value, selectionEnd }: HTMLTextAreaElement): string | undefined {
  return BEGUN.exec(value.slice(0, selectionEnd))?.[1];
}

/** The thread's, or the one that is chosen for a new one. */
function spaceOf(field: HTMLTextAreaElement): string {
  const chosen = field.form?.querySelector<HTMLInputElement>('input[name="space"]:checked');
  return chosen?.value ?? field.dataset['space'] ?? '';
}

async function asked(space: string, q: string): Promise<Offer[]> {
  if (space === '') return [];
  try {
    const answer = await fetch(`/discussion/callable?${new URLSearchParams({ space, q }).toString()}`);
    return answer.ok ? ((await answer.json()) as Offer[]) : [];
  } catch {
    // Without a connection a name can still be typed.
    return [];
  }
}

function buttonFor({ name, says }: Offer, { field, list, said }: Parts): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'wh-marks__mark';
  button.textContent = says;
  button.addEventListener('click', () => {
    const begun = begunIn(field) ?? '';
    const end = field.selectionEnd;
    field.setRangeText(`${name} `, end - begun.length, end, 'end');
    list.replaceChildren();
    said.textContent = `${name} is put in.`;
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return button;
}
