import { readFile, writeFile } from 'node:fs/promises';
import { type Refusal } from '#kernel';
import {
  correctedFile,
  fileKinds,
  GoLiveImport,
  type ImportKind,
  importKinds,
  type ImportReport,
} from '#registry';
import { NotUnderstood } from '../frame/options';
import { type Prompt } from '../frame/prompt';
import { promptCommand } from '../frame/prompt-command';
import { sentencesOf } from '../frame/sentences';

/** The go-live import: first to look and to read the totals, then with their code to land the file. */
export const importGoLive = promptCommand({
  name: 'golive import',
  describes: 'neemt wijk-werkers, gebruikers, loten of reeksen over uit de oude lijsten',
  options: {
    organiser: { type: 'id', describes: 'organisator' },
    kind: { type: 'text', describes: importKinds.join(', ') },
    file: { type: 'text', describes: 'het CSV-bestand, met puntkomma’s' },
    on: { type: 'day', describes: 'eerste dag in deze dienst' },
    source: { type: 'text', describes: 'waar de oude lijst vandaan komt' },
    sign: {
      type: 'text',
      describes: 'code onder de totalen; zonder code wordt alleen gekeken',
      optional: true,
    },
    'without-refused': {
      type: 'flag',
      describes: 'neemt de goede lijnen samen over en geeft de andere terug',
    },
    corrected: { type: 'text', describes: 'waar de geweigerde lijnen komen, met hun reden', optional: true },
  },
  run: async (prompt, given) => {
    const { organiser, on, source, sign: signature } = given;
    const kind = kindOf(given.kind);
    const csv = await textOf(given.file);
    const file = { kind, csv, on, source };
    const command = prompt.command({ verb: 'registry.import', organiser, body: file });
    const imports = prompt.get(GoLiveImport);
    const report =
      signature === undefined
        ? await imports.preview(command, file)
        : await imports.land(command, file, { signature, withoutRefused: given['without-refused'] });
    tell(prompt, report);
    if (given.corrected !== undefined && report.refused.length > 0) {
      await writeFile(given.corrected, correctedFile(fileKinds[kind].columns, report.refused, sentence));
      prompt.say(`De geweigerde lijnen staan in ${given.corrected}.`);
    }
    return report.refused.length === 0;
  },
});

function kindOf(text: string): ImportKind {
  const kind = importKinds.find((known) => known === text);
  if (!kind) throw new NotUnderstood([`--kind moet ${importKinds.join(', ')} zijn, niet "${text}".`]);
  return kind;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new NotUnderstood([`--file: het bestand ${file} is niet te lezen.`]);
  }
}

const sentence = (refusal: Refusal) => sentencesOf(refusal).join(' ').replace(/^- /, '');

function tell({ say }: Prompt, report: ImportReport): void {
  const { rows, taken, known, refused, totals, landed, signature } = report;
  say(`${rows} lijnen: ${taken} over te nemen, ${known} al bekend, ${refused.length} geweigerd.`);
  for (const [name, total] of Object.entries(totals)) say(`  ${name.replaceAll('_', ' ')}: ${total}`);
  for (const { line, refusals } of refused) {
    say(`Lijn ${line}:`);
    for (const refusal of refusals) for (const text of sentencesOf(refusal)) say(`  ${text}`);
  }
  if (landed) say('Het bestand is overgenomen.');
  else if (taken > 0) say(`Nog niets bewaard. Kloppen de totalen? Teken ze dan met --sign ${signature}.`);
}
