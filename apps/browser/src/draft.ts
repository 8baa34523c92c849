/** How long somebody pauses before what they typed is kept. */
const A_PAUSE = 1500;

/**
 * Keeps what is typed on the server while it is typed: `<form data-behaviour="draft" data-keep="address" data-kept="what is
 * said then">`. Without script a button of the form does the same. Where the form says which answer it is written over
 * (a field `over`), the address answers what it is written over from then on.
 */
export function keepDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-behaviour~="draft"]')) keep(form);
}

function keep(form: HTMLFormElement): void {
  const said = document.createElement('p');
  said.className = 'wh-quiet';
  said.setAttribute('role', 'status');
  form.append(said);
  let waiting: number | undefined;
  let underWay: Promise<void> | undefined;
  // One after the other: what comes second is written over what came first.
  const sendNext = (): void => {
    const mine = (underWay ?? Promise.resolve()).then(() => send(form, said));
    underWay = mine;
    void mine.then(() => {
      if (underWay === mine) underWay = undefined;
    });
  };
  const rest = (): boolean => {
    const isWaiting = waiting !== undefined;
    window.clearTimeout(waiting);
    waiting = undefined;
    return isWaiting;
  };
  form.addEventListener('input', () => {
    rest();
    waiting = window.setTimeout(() => {
      waiting = undefined;
      sendNext();
    }, A_PAUSE);
  });
  // Whoever leaves in the middle of a pause leaves nothing behind.
  window.addEventListener('pagehide', () => {
    if (rest()) navigator.sendBeacon(form.dataset['keep'] ?? '', bodyOf(form));
  });
  // What is posted is no draft any more: one that is sent behind it would stand there again.
  form.addEventListener('submit', (event) => {
    rest();
    if (!underWay) return;
    event.preventDefault();
    void underWay.then(() => {
      form.requestSubmit(event.submitter);
    });
  });
}

async function send(form: HTMLFormElement, said: HTMLElement): Promise<void> {
  const body = bodyOf(form);
  try {
    // Who is signed out is led to another page: that one comes, and nothing is kept.
    const answer = await fetch(form.dataset['keep'] ?? '', { method: 'POST', body, redirect: 'manual' });
    const over = form.querySelector<HTMLInputElement>('input[name="over"]');
    if (answer.ok && over) over.value = await answer.text();
    said.textContent = answer.ok ? (form.dataset['kept'] ?? '') : whyNot(answer);
  } catch {
    said.textContent = 'You are not connected. What you write is kept in this window only.';
  }
}

function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

function whyNot({ type, status }: Response): string {
  if (type === 'opaqueredirect' || status === 401)
    return 'You are signed out: what you write is kept in this window only. Sign in again in another tab.';
  return status === 409
    ? 'This was changed in another window: what you write is kept in this one only. Save it to see both.'
    : 'This could not be kept. Copy what you wrote.';
}
