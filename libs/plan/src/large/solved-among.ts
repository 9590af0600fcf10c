import { type Highs } from 'highs';
import { type CappedAssignment, type Choice, columnOf, OPEN, placesIn } from './capped-assignment';
import { SeatModel } from './seat-model';

/** A share of a seat so near one is all of it. */
const WHOLE = 1 - 1e-5;

/** The solver among some pairs, from a choice made of them. */
export function solvedAmong(
  highs: Highs,
  problem: CappedAssignment,
  asked: { pairs: Int32Array; placeOf: Int32Array; choice: Choice | null; milliseconds: number },
): { readonly choice: Choice | null; readonly bound: number } {
  const { pairs, placeOf, choice: from } = asked;
  const model = new SeatModel(highs, problem, { caps: problem.caps, twice: false });
  try {
    model.add(Array.from(pairs, (pair) => columnOf(problem, placeOf, pair)));
    const chosen = new Set(from);
    const open = Array.from(from ?? [], (pair) => Number(pair === OPEN));
    const first =
      from && Float64Array.from([...open, ...Array.from(pairs, (pair) => Number(chosen.has(pair)))]);
    const { values, bound } = model.whole(asked.milliseconds, first ?? undefined);
    if (!values) return { choice: null, bound };
    const choice = new Int32Array(placesIn(problem)).fill(OPEN);
    pairs.forEach((pair, at) => {
      if ((values[at] ?? 0) > WHOLE) choice[placeOf[pair] ?? 0] = pair;
    });
    return { choice, bound };
  } finally {
    model.dispose();
  }
}
