const VIEWS = [
  { view: 'list', text: 'By time', path: '' },
  { view: 'grid', text: 'By room', path: '/grid' },
  { view: 'now', text: 'Now and next', path: '/now' },
  { view: 'path', text: 'A path for you', path: '/path' },
  { view: 'agenda', text: 'My programme', path: '/agenda' },
] as const;

/** The ways to read one programme, each a page of its own. */
export function viewsOf(slug: string, current: (typeof VIEWS)[number]['view']) {
  return VIEWS.map(({ view, text, path }) => ({
    ...{ text, href: `/conferences/${slug}${path}`, current: view === current },
  }));
}
