/**
 * The pages that links lead to, by who signs in (a stranger's account asks them to sign in). A new page is added here, so that the walk is known to reach it.
 * The row of a file, a preview and the door's check-in need something done first: attendance.spec looks at those.
 */
const EVERYBODY = ['/', '/account', '/api', '/check-in', '/sessions/:id', '/sign-in', '/training'];

const MEMBERS = [
  '/',
  '/account',
  '/account/calendar',
  '/account/details',
  '/account/tokens',
  '/api',
  '/check-in',
  '/learning',
  '/sessions/:id',
  '/training',
];

const EDUCATORS = [
  ...MEMBERS,
  '/programme',
  '/programme/new',
  '/programme/series/:id',
  '/programme/series/:id/edit',
  '/programme/series/new',
  '/programme/sessions/:id/cancel',
  '/programme/sessions/:id/edit',
  '/programme/sessions/:id/people',
  '/sessions/:id/door',
  '/sessions/:id/register',
  '/sessions/:id/register/import',
  '/sessions/:id/register/lines/:id',
  '/sessions/:id/register/new',
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
  '/reports',
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
