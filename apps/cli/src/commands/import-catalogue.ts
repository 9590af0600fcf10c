import { readFileSync } from 'node:fs';
import { type ImportReport, TaskCatalogue } from '#task-catalogue';
import { NotUnderstood } from '../frame/options';
import { type PromptCommand, promptCommand } from '../frame/prompt-command';
import { sentencesOf } from '../frame/sentences';

/** Takes up the list of tasks; the report says of every line what became of it. */
const importTasks = promptCommand({
  name: 'tasks import',
  describes: 'voert de activiteitenlijst in uit een bestand (YAML); probeer eerst met --dry-run',
  options: {
    file: { type: 'text', describes: 'het bestand' },
    'end-missing': { type: 'flag', describes: 'activiteiten die niet in het bestand staan, eindigen' },
  },
  run: async (prompt, { file, 'end-missing': endMissing }) => {
    const text = textOf(file);
    const command = prompt.command({ verb: 'task.import', body: { text, endMissing } });
    const { answer } = await prompt.get(TaskCatalogue).importCatalogue(command, { text, endMissing });
    return tell(answer.report, prompt.say);
  },
});

/** Takes up municipalities, their mergers and inhabitants. */
const importMunicipalities = promptCommand({
  name: 'municipalities import',
  describes: 'voert gemeenten, fusies en inwoners in uit een bestand (CSV); probeer eerst met --dry-run',
  options: { file: { type: 'text', describes: 'het bestand' } },
  run: async (prompt, { file }) => {
    const text = textOf(file);
    const command = prompt.command({ verb: 'municipality.import', body: { text } });
    const { answer } = await prompt.get(TaskCatalogue).importMunicipalities(command, { text });
    return tell(answer.report, prompt.say);
  },
});

export const taskCatalogueCommands: readonly PromptCommand[] = [importTasks, importMunicipalities];

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new NotUnderstood([
      `--file: het bestand ${file} kan niet gelezen worden. Kijk de naam en de map na.`,
    ]);
  }
}

/** Says what became of every line; false when a line was left out. */
function tell(report: ImportReport, say: (line: string) => void): boolean {
  const { added, changed, unchanged, refused, missing, ended } = report;
  say(
    `${added.length} toegevoegd, ${changed.length} gewijzigd, ${unchanged.length} ongewijzigd, ${refused.length} geweigerd.`,
  );
  for (const code of added) say(`+ ${code}`);
  for (const { code, changes } of changed)
    for (const { field, before, after } of changes) say(`~ ${code}: ${field} was ${before}, wordt ${after}`);
  for (const code of missing)
    say(ended.includes(code) ? `- ${code}: eindigt` : `? ${code}: niet in het bestand, blijft zoals het was`);
  for (const { line, code, refusals } of refused) {
    say(`! regel ${line}${code === null ? '' : ` (${code})`}:`);
    for (const sentence of refusals.flatMap(sentencesOf)) say(`  ${sentence}`);
  }
  return refused.length === 0;
}
