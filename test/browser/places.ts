/**
 * The pages that links lead to, by who signs in (a stranger's account and own programme ask them to sign in). A new page is added here, so that the walk is known to reach it.
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
  '/conferences/:slug/agenda',
  '/conferences/:slug/changes',
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
  '/account/files',
  '/account/leaving',
  '/account/notifications',
  '/account/tokens',
  '/api',
  '/cases',
  '/cases/learning',
  '/cases/new',
  '/check-in',
  '/conferences/:slug',
  '/conferences/:slug/agenda',
  '/conferences/:slug/changes',
  '/conferences/:slug/grid',
  '/conferences/:slug/now',
  '/conferences/:slug/path',
  '/conferences/:slug/rooms/:id',
  '/conferences/:slug/talks/:slug',
  '/conferences/:slug/talks/:slug/questions',
  '/discussion',
  '/discussion/:id',
  '/discussion/:id/clinic',
  '/discussion/new',
  '/discussion/posts/:id',
  '/discussion/reported',
  '/discussion/waiting',
  '/learning',
  '/sessions/:id',
  '/sessions/:id/catch-up',
  '/sessions/:id/choices',
  '/sessions/:id/needs',
  '/training',
];

/** Who wrote a post brings pictures to it. */
const WITH_POSTS = ['/discussion/posts/:id/files'];

/** Joan has begun a case of her own. */
const WITH_A_CASE = [
  ...MEMBERS,
  '/cases/:id/check',
  '/cases/:id/files',
  '/cases/:id/views',
  '/cases/:id/withdrawal',
  '/cases/:id/write/:step',
  '/cases/:id',
  ...WITH_POSTS,
];

const EDUCATORS = [
  ...MEMBERS,
  '/discussion/:id/care',
  '/discussion/:id/joining',
  '/discussion/:id/joining/:id',
  '/discussion/:id/splitting',
  '/discussion/queue',
  '/cases/:id',
  '/conferences/:slug/doors/:id',
  '/conferences/:slug/on-the-day',
  '/conferences/:slug/places',
  '/conferences/:slug/talks/:slug/places',
  '/programme',
  '/programme/conferences',
  '/programme/conferences/:slug',
  '/programme/conferences/:slug/clashes',
  '/programme/conferences/:slug/days',
  '/programme/conferences/:slug/plan-clashes',
  '/programme/conferences/:slug/release',
  '/programme/conferences/:slug/rooms',
  '/programme/conferences/:slug/rooms/:id',
  '/programme/conferences/:slug/speakers',
  '/programme/conferences/:slug/talks/:slug',
  '/programme/conferences/:slug/talks/new',
  '/programme/conferences/:slug/time-zone',
  '/programme/conferences/:slug/title',
  '/programme/conferences/:slug/tracks',
  '/programme/conferences/new',
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
  '/sessions/:id/live/rehearsal',
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
  '/cases/settings',
  '/cases/settings/forms/:id',
  '/cases/settings/forms/new',
  '/discussion/spaces',
  '/discussion/spaces/:id',
  '/discussion/spaces/new',
  '/programme/sessions/:id/day',
  '/programme/sessions/:id/needs',
  '/sessions/:id/register/parts',
  '/sessions/:id/register/parts/:row',
  '/reports',
  '/reports/cases',
  '/reports/indicators',
  '/reports/reach',
  '/reports/table',
];

const PLACES: Readonly<Record<string, readonly string[]>> = {
  Joan: WITH_A_CASE,
  Amina: [...EDUCATORS, ...WITH_POSTS],
  Oli: [...COORDINATORS, ...WITH_POSTS],
  Ada: COORDINATORS,
};

/**
 * A session's room, which a link leads to only while one is on: room.browser.spec looks at it. And the words of a held
 * session, which a walk meets only where one of the few sessions that it looks at was held: catch-up.spec looks at those.
 */
export const AT_TIMES: readonly string[] = [
  '/programme/sessions/:id/words',
  '/sessions/:id/live',
  '/sessions/:id/live/others',
  '/sessions/:id/live/people',
];

export function placesOf(name: string | undefined): string[] {
  return (name === undefined ? EVERYBODY : (PLACES[name] ?? [])).slice().sort();
}
