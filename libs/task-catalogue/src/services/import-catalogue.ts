import { type Reading, type Verb, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import { type Regime } from '#regulation';
import { readCatalogueFile } from '../files/catalogue-yaml';
import {
  type Catalogue,
  catalogueFrom,
  type CatalogueImport,
  compare,
  contentOf,
  type ImportReport,
  listOn,
  type TaskContent,
  type TaskVersion,
} from '../rules';
import { importRow } from '../store/imports';
import { generalExclusionRows, catalogueImportRows, taskGroupRows, taskVersionRows } from '../store/tables';
import { codesOfOtherRegimes, versionsIn } from '../store/task-versions';

export interface CatalogueToImport {
  /** The text of the file, YAML. */
  readonly text: string;
  readonly regime: Regime;
  /** Tasks that stand on the list and not in the file end on the day the file counts from. */
  readonly endMissing: boolean;
}

/**
 * Takes a list up: new lines, changed lines as new versions from the file's day, and nothing for the rest.
 * Lines that cannot be understood are left out and reported. Answers the report, also in a dry run.
 * @throws Refused when the file or its head cannot be read; then nothing is taken up
 */
export function importCatalogue({ text, regime, endMissing }: CatalogueToImport): Verb<CatalogueImport> {
  return {
    async perform(tx: Writing) {
      const codesElsewhere = await codesOfOtherRegimes(tx, regime.code);
      const catalogue = catalogueFrom({ raw: readCatalogueFile(text), regime, codesElsewhere });
      const versions = await versionsIn(tx, regime.code);
      const report = reportOn(catalogue, versions, endMissing);
      await takeUpGroups(tx, regime.code, catalogue);
      await takeUpTasks(tx, { catalogue, versions, report });
      const { command, now: recordedAt } = tx;
      await tx
        .table(catalogueImportRows)
        .insert({ id: command.subject, kind: 'tasks', validFrom: catalogue.validFrom, report, recordedAt });
    },
    answer: (tx: Reading, id: Id) => importRow(tx, { id, kind: 'tasks' }),
  };
}

function reportOn(catalogue: Catalogue, versions: readonly TaskVersion[], endMissing: boolean): ImportReport {
  const before = listOn(versions, catalogue.validFrom).filter(({ origin }) => origin === 'list');
  const comparison = compare(
    new Map(before.map((version) => [version.code, contentOf(version)])),
    catalogue.tasks,
    catalogue.refused,
  );
  return { ...comparison, ended: endMissing ? comparison.missing : [] };
}

interface Taken {
  readonly catalogue: Catalogue;
  readonly versions: readonly TaskVersion[];
  readonly report: ImportReport;
}

async function takeUpTasks(tx: Writing, { catalogue, versions, report }: Taken): Promise<void> {
  const isNew = new Set([...report.added, ...report.changed.map(({ code }) => code)]);
  const ending = listOn(versions, catalogue.validFrom).filter(({ code }) => report.ended.includes(code));
  const rows = [
    ...catalogue.tasks
      .filter(({ code }) => isNew.has(code))
      .map((task) => ({ ...task, state: 'listed' as const })),
    ...ending.map((task) => ({ ...contentOf(task), state: 'ended' as const })),
  ].map((task) =>
    versionOf(tx, task, { number: numberAfter(versions, task.code), validFrom: catalogue.validFrom }),
  );
  if (rows.length > 0) await tx.table(taskVersionRows).insert(rows);
}

const numberAfter = (versions: readonly TaskVersion[], code: string) =>
  1 + Math.max(0, ...versions.filter((version) => version.code === code).map(({ number }) => number));

/** A new version of a task, as this command records it. */
export const versionOf = (
  { now, command }: Writing,
  task: TaskContent & Pick<TaskVersion, 'state'>,
  at: { readonly number: number; readonly validFrom: Day },
) => ({ ...task, ...at, recordedAt: now, recordedBy: command.subject });

/** Names of groups and general exclusions have one state: a better wording takes the place of the old one. */
async function takeUpGroups(
  tx: Writing,
  regime: string,
  { groups, generalExclusions }: Catalogue,
): Promise<void> {
  for (const { code, name } of groups) {
    const { affected } = await tx.table(taskGroupRows).update({ regime, code }, { name });
    if (!affected) await tx.table(taskGroupRows).insert({ regime, code, name });
  }
  for (const { code, ...exclusion } of generalExclusions) {
    const { affected } = await tx.table(generalExclusionRows).update({ regime, code }, exclusion);
    if (!affected) await tx.table(generalExclusionRows).insert({ regime, code, ...exclusion });
  }
}
