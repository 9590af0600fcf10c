import { type PlanLine } from '#plan';
import { planWords as words } from '../../words/nl/staff/plan';
import { momentTold } from '../frame';
import { type PlanDecided, type RunFile } from './run-file';

interface LineProps {
  readonly file: RunFile;
  readonly line: PlanLine;
}

const decisionsOn = ({ file, line }: LineProps): readonly PlanDecided[] =>
  file.made?.decisions.filter(({ lineId }) => lineId === line.id) ?? [];

/** "niet gevolgd: kan dan niet komen"; "iemand anders gekozen, Jo An: de gebruiker wil het anders". */
function decisionTold({ called }: RunFile, { kind, reason, workerId }: PlanDecided): string {
  const who = workerId === null ? '' : `, ${called.worker(workerId)}`;
  return `${words.decisions[kind]}${who}${reason === null ? '' : `: ${words.reasons[reason]}`}`;
}

/** What came of a proposal that was not followed as it was, and why; nothing where the state says it all. */
export function whyDecided(props: LineProps): string | undefined {
  const last = decisionsOn(props).at(-1);
  return last?.reason ? decisionTold(props.file, last) : undefined;
}

/** Everything that was decided on a proposal, first to last: when, by whom, what and why. */
export function Decided(props: LineProps) {
  const decisions = decisionsOn(props);
  if (decisions.length === 0) return null;
  return (
    <section class="card" aria-labelledby="decided">
      <h2 id="decided">{words.decided}</h2>
      <ol class="history">
        {decisions.map((one) => (
          <li key={one.id}>
            {momentTold(one.at, 'nl')}, {one.by}: {decisionTold(props.file, one)}
          </li>
        ))}
      </ol>
    </section>
  );
}
