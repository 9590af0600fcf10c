import { type Id } from '#kernel';

/** The addresses of an organiser's plan. */
export function planAt(organiser: Id) {
  const root = `/organisaties/${organiser}/plan`;
  const run = (id: Id) => `${root}/${id}`;
  const line = (of: Id, id: Id) => `${run(of)}/voorstellen/${id}`;
  return {
    newest: root,
    runs: `${root}/vroeger`,
    followed: `${root}/gevolgd`,
    goals: `${root}/doelen`,
    how: `${root}/uitleg`,
    run,
    stop: (id: Id) => `${run(id)}/stop`,
    acceptAll: (id: Id) => `${run(id)}/aanvaarden`,
    line,
    accept: (of: Id, id: Id) => `${line(of, id)}/aanvaarden`,
    refuse: (of: Id, id: Id) => `${line(of, id)}/weigeren`,
    override: (of: Id, id: Id) => `${line(of, id)}/anders`,
    lock: (of: Id, id: Id) => `${line(of, id)}/vast`,
    ban: (of: Id, id: Id) => `${line(of, id)}/nooit`,
    place: (of: Id, occurrence: Id) => `${run(of)}/plaatsen/${occurrence}`,
  };
}
