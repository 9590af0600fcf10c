import { complaintStates, complaintSteps, complaintTable } from '#complaints';
import { incidentStates, incidentSteps, incidentTable } from '#incidents';
import {
  assignmentEvents,
  assignmentStates,
  assignmentTable,
  offerEvents,
  offerStates,
  offerTable,
  requestEvents,
  requestStates,
  requestTable,
} from '#matching';
import { performanceStates, performanceSteps, performanceTable } from '#performances';

/** A table of states: for each state, where each event leads; what is absent may not happen. */
interface Chapter {
  readonly title: string;
  readonly says: string;
  readonly states: readonly string[];
  readonly events: readonly string[];
  readonly table: Readonly<Record<string, Readonly<Partial<Record<string, string | readonly string[]>>>>>;
  /** The test that tries every cell. */
  readonly test: string;
}

const chapters: readonly Chapter[] = [
  {
    title: 'A request',
    says: 'What a user asks, from the moment it comes in.',
    states: requestStates,
    events: requestEvents,
    table: requestTable,
    test: 'test/matching/states.spec.ts',
  },
  {
    title: 'An offer',
    says: 'One person is asked for one place.',
    states: offerStates,
    events: offerEvents,
    table: offerTable,
    test: 'test/matching/offer-rules.spec.ts',
  },
  {
    title: 'An assignment',
    says: 'One person has one place, at one time or in a standing arrangement.',
    states: assignmentStates,
    events: assignmentEvents,
    table: assignmentTable,
    test: 'test/matching/states.spec.ts',
  },
  {
    title: 'A performance',
    says: 'One visit as it truly was. Of several states it is the one that rooms, cheques and the decision leave.',
    states: performanceStates,
    events: performanceSteps,
    table: performanceTable,
    test: 'test/performances/states.spec.ts',
  },
  {
    title: 'An incident',
    says: 'An accident or damage. What is completed is declared once it holds what an insurer asks.',
    states: incidentStates,
    events: incidentSteps,
    table: incidentTable,
    test: 'test/incidents/rules.spec.ts',
  },
  {
    title: 'A complaint',
    says: 'What somebody reports that is not right, until it is answered for the last time.',
    states: complaintStates,
    events: complaintSteps,
    table: complaintTable,
    test: 'test/complaints/rules.spec.ts',
  },
];

const opening = `# Where each thing may stand, and what may happen to it

Generated from the tables in the code by \`node tools/states.mjs\`; a test compares the two. A line is a state, a
column what can happen to it, a cell where that leads. What has an empty cell is refused, with the state and the event
in its words.
`;

/** Every table of states as Markdown; the text of `docs/states.md`. */
export const statesDocument = (): string => [opening, ...chapters.map(chapterText)].join('\n');

function chapterText({ title, says, states, events, table, test }: Chapter): string {
  const rows = states.map((state) => [state, ...events.map((event) => leads(table[state]?.[event]))]);
  const text = tableText([['state', ...events], ...rows]);
  return `## ${title}\n\n${says} Every cell is tried in \`${test}\`.\n\n${text}\n`;
}

const leads = (to: string | readonly string[] | undefined): string => [to ?? []].flat().join(', ');

/** The first row is the head; every column is as wide as its widest cell, as the formatter wants it. */
function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
