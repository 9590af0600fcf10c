import { type Day, type Id } from '#kernel';

/** The addresses of an organiser's planning. */
export function planningAt(organiser: Id) {
  const root = `/organisaties/${organiser}`;
  const request = (id: Id) => `${root}/aanvragen/${id}`;
  const place = (id: Id) => `${root}/plaatsen/${id}`;
  const assignment = (id: Id) => `${root}/toewijzingen/${id}`;
  return {
    today: `${root}/vandaag`,
    board: `${root}/bord`,
    requests: `${root}/aanvragen`,
    request,
    series: (id: Id) => `${request(id)}/reeks`,
    place,
    /** A place as it is seen with who leaves it. */
    placeWithout: (id: Id, leaving: Id) => `${place(id)}?vervangt=${leaving}`,
    candidate: (id: Id, worker: Id, more: PlaceMore = {}) =>
      withQuery(`${place(id)}/kandidaten/${worker}`, { vervangt: more.leaving, op: more.on }),
    assignment,
    phone: `${root}/bellen`,
    search: `${root}/zoeken`,
    command: `${root}/commando`,
    keys: `${root}/sneltoetsen`,
    publish: `${root}/bekendmaken`,
    closings: `${root}/sluitingen`,
    closedVisits: `${root}/sluitingen/klussen`,
    pairing: (id: Id) => `${root}/koppels/${id}`,
    back: (worker: Id) => `${root}/terug/${worker}`,
    worker: (id: Id) => `${root}/mensen/${id}`,
    workers: `${root}/mensen`,
    user: (id: Id) => `${root}/gebruikers/${id}`,
    users: `${root}/gebruikers`,
    hours: `${root}/uren`,
    visit: (id: Id) => `${root}/uren/${id}`,
  };
}

export type PlanningPaths = ReturnType<typeof planningAt>;

/** What is thought of with a place: who leaves it, and the day chosen in an open window. */
interface PlaceMore {
  readonly leaving?: Id | undefined;
  readonly on?: Day | undefined;
}

/** An address with what is asked of it; what is empty is left out. */
export function withQuery(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(asked)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&');
  return query === '' ? path : `${path}?${query}`;
}
