const EVERY = 20_000;

/**
 * Says that there are new posts while a conversation is open: `<p role="status" data-behaviour="new-posts" data-news="address">`.
 * It says so in a line that is kept free for it, and shows nothing by itself, so that what is read or written never moves.
 */
export function tellNewPosts(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-behaviour~="new-posts"]'))
    window.setInterval(() => void look(place), EVERY);
}

interface News {
  readonly says: string;
  readonly href: string;
}

async function look(place: HTMLElement): Promise<void> {
  if (document.hidden) return;
  try {
    const answer = await fetch(place.dataset['news'] ?? '');
    const news = answer.ok ? ((await answer.json()) as News | null) : null;
    if (news && place.textContent !== news.says) place.replaceChildren(linkTo(news));
  } catch {
    // Without a connection it is looked for again.
  }
}

function linkTo({ says, href }: News): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = says;
  return link;
}
