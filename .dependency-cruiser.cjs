// The fence: who may import whom. docs/ARCHITECTURE.md draws it.
const LINES = [
  ['kernel'],
  ['events', 'identifiers', 'http', 'views', 'storage', 'lists', 'loose'],
  ['xml'],
  ['attendance-files', 'schedules'],
  ['database'],
  ['jobs', 'mail', 'audit', 'idempotency'],
  ['people', 'organisations'],
  ['programme', 'attachments'],
  ['study-days', 'conference'],
  ['cases', 'attendance', 'catch-up', 'discussion', 'resources', 'evaluation'],
  ['live', 'meetings', 'certificates', 'calendar', 'clinic-questions'],
  ['notifications', 'reporting'],
];

const TESTS = '\\.(spec|fixture)\\.ts$|/test/';
const within = (names) => `^libs/(${names.join('|')})/`;

// Each library may import only from lines above its own, and never from its own line.
const upward = LINES.flatMap((line, index) =>
  line.map((name) => ({
    name: `line-of-${name}`,
    severity: 'error',
    from: { path: within([name]), pathNot: TESTS },
    to: {
      path: within(
        LINES.slice(index)
          .flat()
          .filter((other) => other !== name),
      ),
    },
  })),
);

module.exports = {
  forbidden: [
    ...upward,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-library-has-a-line',
      comment: 'A new library takes its place in LINES above.',
      severity: 'error',
      from: { path: '^libs/', pathNot: within(LINES.flat()) },
      to: {},
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^(apps|libs/([^/]+))/', pathNot: TESTS },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/(index|contract)\\.ts$'] },
    },
    {
      name: 'rules-are-plain',
      comment: 'domain/ holds pure functions: no framework, no database, no clock.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: TESTS },
      to: {
        pathNot: [
          '^libs/$1/src/domain/',
          '^libs/(kernel|identifiers)/src/index\\.ts$',
          'node_modules/(temporal-polyfill|rrule-temporal|ical-generator|timezones-ical-library)/',
        ],
      },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: TESTS },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: TESTS },
      to: { path: '^apps/' },
    },
    {
      name: 'browser-takes-contracts-only',
      severity: 'error',
      from: { path: '^apps/browser/' },
      to: { path: '^(libs|apps/(server|cli))/', pathNot: '/contract\\.ts$' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: { path: ['^test/', '\\.spec\\.ts$'] },
    },
    {
      name: 'one-door-to-the-data-source',
      comment: 'Nothing is written except through Transactions.run.',
      severity: 'error',
      from: { path: '^(apps|libs/(?!database/))', pathNot: TESTS },
      to: { path: 'node_modules/(better-sqlite3|pg)/' },
    },
    { name: 'not-resolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What we built ourselves; the packages' own dist folders are their front doors.
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: './.dependency-cruiser.resolve.cjs' },
  },
};
