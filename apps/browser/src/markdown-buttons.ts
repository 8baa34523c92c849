interface Mark {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const MARKS: readonly Mark[] = [
  { name: 'Bold', before: '**', after: '**' },
  { name: 'Italic', before: '*', after: '*' },
  { name: 'Quote', before: '> ', after: '' },
  { name: 'List', before: '- ', after: '' },
  { name: 'Link', before: '[', after: '](https://)' },
];

/** Puts buttons before a field in which Markdown is written: `<textarea data-behaviour="markdown">`. */
export function offerMarkdown(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>(
    'textarea[data-behaviour~="markdown"]',
  )) {
    const bar = document.createElement('div');
    bar.className = 'wh-marks';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', 'Marks for the text');
    bar.append(...MARKS.map((mark) => buttonFor(mark, field)));
    field.before(bar);
  }
}

function buttonFor(mark: Mark, field: HTMLTextAreaElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'wh-marks__mark';
  button.textContent = mark.name;
  button.addEventListener('click', () => put(mark, field));
  return button;
}

/** A mark of lines goes before each of them, another around what is chosen. */
function put({ before, after }: Mark, field: HTMLTextAreaElement): void {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const start = after === '' ? value.lastIndexOf('\n', from - 1) + 1 : from;
  const chosen = value.slice(start, to);
  const marked = after === '' ? before + chosen.replaceAll('\n', `\n${before}`) : before + chosen + after;
  field.setRangeText(marked, start, to, 'preserve');
  field.focus();
  const end = after === '' ? start + marked.length : start + before.length + chosen.length;
  field.setSelectionRange(after === '' ? end : start + before.length, end);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
