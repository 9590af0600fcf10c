import { type Id } from '#kernel';
import { type PlanLine } from '../rules';

/**
 * Lines that hang together: who comes at one goes away at another, so that one can only go on after the other. Lines
 * of nobody in common stand alone. The order of the lines is kept.
 */
export function groupsOf(lines: readonly PlanLine[]): PlanLine[][] {
  const leaving = new Set(lines.flatMap(({ leavingWorkerId }) => leavingWorkerId ?? []));
  const groups: { people: Set<Id>; lines: PlanLine[] }[] = [];
  for (const line of lines) {
    const own = [line.workerId, line.leavingWorkerId].filter(
      (one) => one !== null && leaving.has(one),
    ) as Id[];
    const touching = groups.filter(({ people }) => own.some((one) => people.has(one)));
    const joined = {
      people: new Set([...touching.flatMap(({ people }) => [...people]), ...own]),
      lines: [...touching.flatMap((group) => group.lines), line].toSorted((a, b) => a.number - b.number),
    };
    const rest = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...rest, joined);
  }
  return groups.map((group) => group.lines).toSorted(([a], [b]) => (a?.number ?? 0) - (b?.number ?? 0));
}
