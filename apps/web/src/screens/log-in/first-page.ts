import { grantOf, type HeldRole, hasOwnScope, type Role } from '#identity';

/** What each role begins the day with; the first one that somebody holds decides. */
const firstPages: readonly (readonly [
  holds: (held: HeldRole) => boolean,
  path: (held: HeldRole) => string,
])[] = [
  [({ role }) => role === 'worker', () => '/mijn-uren'],
  [
    ({ role, organiser }) => organiser !== null && maySeeToday(role),
    ({ organiser }) => `/organisaties/${organiser}/vandaag`,
  ],
  [
    ({ role, organiser, party }) => role === 'user-contact' && organiser !== null && party !== null,
    ({ organiser, party }) => `/organisaties/${organiser}/voor/${party}/begin`,
  ],
];

const maySeeToday = (role: Role) =>
  !hasOwnScope(role) && (grantOf('occurrence.read').organiser?.some((one) => one === role) ?? false);

/** Where somebody with these roles begins; the own account for who has no page to begin with. */
export function firstPageOf(roles: readonly HeldRole[]): string {
  for (const [holds, path] of firstPages) {
    const held = roles.find(holds);
    if (held) return path(held);
  }
  return '/account';
}
