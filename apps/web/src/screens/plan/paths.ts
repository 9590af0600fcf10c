import { type Id } from '#kernel';
import { withQuery } from '../planning/paths';

interface CostsAsked {
  readonly workers: readonly Id[];
  /** The line whose page asks. */
  readonly from: Id | undefined;
}

/** The addresses of an organiser's plan. */
export function planAt(organiser: Id) {
  const root = `/organisaties/${organiser}/plan`;
  const run = (id: Id) => `${root}/${id}`;
  const line = (of: Id, id: Id) => `${run(of)}/voorstellen/${id}`;
  const place = (of: Id, occurrence: Id) => `${run(of)}/plaatsen/${occurrence}`;
  return {
    newest: root,
    runs: `${root}/vroeger`,
    followed: `${root}/gevolgd`,
    figures: `${root}/cijfers`,
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
    place,
    /** What choosing these people for a place costs; from the page of a line, or of the place itself. */
    costs: (of: Id, occurrence: Id, { workers, from }: CostsAsked) =>
      withQuery(`${place(of, occurrence)}/kosten`, { wie: workers.join(','), voorstel: from }),
  };
}
