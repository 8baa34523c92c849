/**
 * The pages that links lead to, by who signs in (a stranger's account asks them to sign in). A new page is added here, so that the walk is known to reach it.
 * A preview and the door's check-in need something done first: attendance.spec looks at those. What is cancelled of
 * a series is restored on a page that few series have: series.browser.spec looks at that.
 */
const EVERYBODY = [
  '/',
  '/account',
  '/account/calendar',
  '/api',
  '/check-in',
  '/conferences/:slug',
  '/conferences/:slug/grid',
  '/conferences/:slug/now',
  '/conferences/:slug/path',
  '/conferences/:slug/rooms/:id',
  '/conferences/:slug/talks/:slug',
  '/sessions/:id',
  '/sessions/:id/catch-up',
  '/sign-in',
  '/training',
];

const MEMBERS = [
  '/',
  '/account',
  '/account/calendar',
  '/account/details',
  '/account/notifications',
  '/account/tokens',
  '/api',
  '/check-in',
  '/conferences/:slug',
  '/conferences/:slug/agenda',
  '/conferences/:slug/grid',
  '/conferences/:slug/now',
  '/conferences/:slug/path',
  '/conferences/:slug/rooms/:id',
  '/conferences/:slug/talks/:slug',
  '/conferences/:slug/talks/:slug/questions',
  '/learning',
  '/sessions/:id',
  '/sessions/:id/catch-up',
  '/sessions/:id/choices',
  '/sessions/:id/needs',
  '/training',
];

const EDUCATORS = [
  ...MEMBERS,
  '/conferences/:slug/doors/:id',
  '/conferences/:slug/on-the-day',
  '/programme',
  '/programme/conferences',
  '/programme/conferences/:slug/clashes',
  '/programme/new',
  '/programme/series/:id',
  '/programme/series/:id/again',
  '/programme/series/:id/cancel',
  '/programme/series/:id/change',
  '/programme/series/:id/edit',
  '/programme/series/new',
  '/programme/sessions/:id/cancel',
  '/programme/sessions/:id/edit',
  '/programme/sessions/:id/leaders',
  '/programme/sessions/:id/people',
  '/programme/sessions/:id/places',
  '/sessions/:id/catch-up/edit',
  '/sessions/:id/door',
  '/sessions/:id/register',
  '/sessions/:id/register/import',
  '/sessions/:id/register/imports/:id/rows/:row',
  '/sessions/:id/register/lines/:id',
  '/sessions/:id/register/new',
  '/sessions/:id/run-sheet',
  '/sessions/:id/talks',
  '/sessions/:id/talks/:slug',
];

const COORDINATORS = [
  ...EDUCATORS,
  '/admin',
  '/admin/organisations',
  '/admin/organisations/:id',
  '/admin/organisations/import',
  '/admin/organisations/new',
  '/admin/people',
  '/admin/people/:id',
  '/admin/people/import',
  '/admin/people/new',
  '/admin/roles',
  '/admin/roles/:id',
  '/admin/roles/new',
  '/admin/schemes',
  '/admin/schemes/:id',
  '/programme/sessions/:id/day',
  '/programme/sessions/:id/needs',
  '/sessions/:id/register/parts',
  '/sessions/:id/register/parts/:row',
  '/reports',
  '/reports/indicators',
  '/reports/table',
];

const PLACES: Readonly<Record<string, readonly string[]>> = {
  Joan: MEMBERS,
  Amina: EDUCATORS,
  Oli: COORDINATORS,
  Ada: COORDINATORS,
};

export function placesOf(name: string | undefined): string[] {
  return (name === undefined ? EVERYBODY : (PLACES[name] ?? [])).slice().sort();
}
