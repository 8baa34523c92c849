type Child = Node | string | null;

/** An element with its attributes and what is in it; a button is never one that submits. */
export function el(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(tag);
  if (tag === 'button') made.setAttribute('type', 'button');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function pressable(words: string, press: () => void): HTMLElement {
  const button = el('button', { class: 'wh-room__press' }, words);
  button.addEventListener('click', press);
  return button;
}

/** Parts of the page by their names: `data-part="people"`. */
export function part(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${name}"]`);
}

export function write(name: string, words: string): void {
  const place = part(name);
  if (place && place.textContent !== words) place.textContent = words;
}

export function show(name: string, isShown: boolean): void {
  const place = part(name);
  if (place) place.hidden = !isShown;
}

export interface Entry {
  readonly key: string;
  /** Drawn again only when this differs, so that focus and what is open stay where they are. */
  readonly says: string;
  readonly draw: () => HTMLElement;
}

/** Makes a list say these entries; what has not changed is left alone. */
export function fill(list: HTMLElement | null, entries: readonly Entry[]): void {
  if (!list) return;
  const old = new Map(
    Array.from(list.children, (child) => [(child as HTMLElement).dataset['key'] ?? '', child]),
  );
  const wanted = entries.map(({ key, says, draw }) => {
    const kept = old.get(key) as HTMLElement | undefined;
    if (kept?.dataset['says'] === says) return kept;
    const made = draw();
    made.dataset['key'] = key;
    made.dataset['says'] = says;
    return made;
  });
  const stays = new Set<Element>(wanted);
  for (const child of [...list.children]) if (!stays.has(child)) child.remove();
  wanted.forEach((child, at) => {
    if (list.children[at] !== child) list.insertBefore(child, list.children[at] ?? null);
  });
}
