/**
 * Imports go one way, and this file says so: one rule per sentence of the architecture.
 * The table below *is* the order of the libraries, from the ground up: each uses only those above it.
 * `test/architecture/imports.spec.ts` builds a house that breaks every rule once, and demands that each turns red.
 */
const libraries = [
  'kernel',
  'regulation',
  'database',
  'cheque-ledger',
  'task-catalogue',
  'registry',
  'messaging',
  'matching',
  'plan',
  'performances',
  'payments',
  'watchers',
  'incidents',
  'complaints',
  'house-style',
  'identity',
];

const anyOf = (names) => `(?:${names.join('|')})`;
const frontDoor = '^libs/[^/]+/src/(?:rules/)?index\\.ts$';

const onlyThoseAbove = libraries.slice(0, -1).map((library, place) => ({
  name: `${library}-uses-only-those-above-it`,
  comment: `The order of the libraries is the architecture; ${library} may not know those built upon it.`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: `^libs/${anyOf(libraries.slice(place + 1))}/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file, or hide a third. Circles of types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules know the kernel, the figures, their own folder and other rules: no framework, no Node module.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/rules/' },
      to: {
        pathNot: [
          '^libs/(?:kernel|regulation)/src/index\\.ts$',
          '^libs/$1/src/rules/',
          '^libs/[^/]+/src/rules/index\\.ts$',
        ],
      },
    },
    {
      name: 'kernel-and-regulation-import-no-package',
      comment: 'The words and the figures must outlive every framework.',
      severity: 'error',
      from: { path: '^libs/(?:kernel|regulation)/' },
      to: { pathNot: '^libs/' },
    },
    {
      name: 'front-door-only',
      comment: 'A library is entered through its index or the index of its rules.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', frontDoor] },
    },
    {
      name: 'front-door-only-from-outside',
      comment: 'Applications and benchmarks too use the front door.',
      severity: 'error',
      from: { path: '^(?:apps|bench|test/(?:support|journeys|laws|architecture))/' },
      to: { path: '^libs/', pathNot: frontDoor },
    },
    {
      name: 'tests-look-inside-their-own-library-only',
      comment: 'The tests of a library may open its drawers; those of its neighbours knock.',
      severity: 'error',
      from: { path: '^test/([^/]+)/', pathNot: '^test/(?:support|journeys|laws|architecture)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', frontDoor] },
    },
    ...onlyThoseAbove,
    {
      name: 'complaints-are-known-to-their-handlers-only',
      comment:
        'Nothing that matches, plans, pays or lists may know that somebody complained, or about whom: only the pages and routes of complaints do.',
      severity: 'error',
      from: {
        path: '^(?:apps|libs)/',
        pathNot: [
          '^libs/complaints/',
          '^libs/identity/src/(?:rules/permissions/|index\\.ts$)',
          '^apps/web/src/(?:api|screens)/complaints/',
          '^apps/web/src/(?:words/|tables\\.ts$)',
        ],
      },
      to: { path: '^libs/complaints/' },
    },
    {
      name: 'every-library-stands-in-the-table',
      comment: 'A new library first gets its place in the order above.',
      severity: 'error',
      from: {},
      to: { path: '^libs/', pathNot: `^libs/${anyOf(libraries)}/` },
    },
    {
      name: 'libraries-never-import-applications-or-tests',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(?:apps|test|bench|tools)/' },
    },
    {
      name: 'applications-never-import-tests',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^(?:test|bench|tools)/' },
    },
    {
      name: 'applications-share-only-words-and-settings',
      comment:
        'The prompt says the same sentences and finds the same database as the server; nothing else is shared.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: {
        path: '^apps/',
        pathNot: ['^apps/$1/', '^apps/web/src/(?:words/|(?:settings|secret|clock|tables)\\.ts$)'],
      },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'never-the-built-output',
      comment: 'Where a name of a library resolves to dist, every rule above silently matches nothing.',
      severity: 'error',
      from: {},
      to: { path: '^dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // The first condition makes `#registry` mean its source; without it the answer would be dist.
      conditionNames: ['wijk-source', 'require', 'node', 'default', 'types'],
    },
  },
};
