import { type UserKind } from '#regulation';
import { type TaskVersion } from './task';

/** Letters as people type them: without accents or capitals. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** True when every word that is looked for occurs in one of the texts. */
export function matches(search: string, texts: readonly string[]): boolean {
  const within = plain(texts.join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

export interface TaskFilter {
  /** Words to be found in code, name, group or exclusions. */
  readonly search?: string | undefined;
  readonly group?: string | undefined;
  readonly userKind?: UserKind | undefined;
}

/** The tasks that a filter leaves. */
export const filterTasks = (
  tasks: readonly TaskVersion[],
  { search, group, userKind }: TaskFilter,
): TaskVersion[] =>
  tasks.filter(
    (task) =>
      (group === undefined || task.group === group) &&
      (userKind === undefined || task.userKinds.includes(userKind)) &&
      (search === undefined ||
        matches(search, [task.code, task.name, task.group, ...task.exclusions.map(({ text }) => text)])),
  );
