/** How long somebody pauses before what they typed is kept. */
const A_PAUSE = 1500;

/**
 * Keeps what is typed on the server while it is typed: `<form data-behaviour="draft" data-draft="place">`. Without
 * script a button of the form does the same.
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
  form.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void send(form, said), A_PAUSE);
  });
  // What is posted is no draft any more: one that is sent behind it would stand there again.
  form.addEventListener('submit', () => window.clearTimeout(waiting));
}

async function send(form: HTMLFormElement, said: HTMLElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  const place = encodeURIComponent(form.dataset['draft'] ?? 'new');
  try {
    // Who is signed out is led to another page: that one comes, and nothing is kept.
    const answer = await fetch(`/discussion/drafts/${place}`, { method: 'POST', body, redirect: 'manual' });
    said.textContent = answer.ok ? 'Draft kept' : whyNot(answer);
  } catch {
    said.textContent = 'You are not connected. What you write is kept in this window only.';
  }
}

function whyNot({ type, status }: Response): string {
  const isSignedOut = type === 'opaqueredirect' || status === 401;
  return isSignedOut
    ? 'You are signed out: what you write is kept in this window only. Sign in again in another tab.'
    : 'Your draft could not be kept. Copy what you wrote.';
}
