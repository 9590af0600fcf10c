import { type ComponentChildren } from 'preact';
import { fileWords } from '../../words/nl/staff/people';
import { workerFileWords } from '../../words/nl/staff/people-files';
import { userFileWords } from '../../words/nl/staff/people-users';
import { Page, useScreen } from '../frame';
import { Done, Tabs } from '../frame/parts';
import { filePath, officePath } from './office';
import { type OwnerShown } from './person-files';

interface FileFrameProps {
  readonly owner: OwnerShown;
  /** Last part of the address; empty for the overview. */
  readonly part: string;
  readonly wide?: true;
  readonly children: ComponentChildren;
}

/** Roles that may read who looked. */
const watchers: readonly string[] = ['administrator', 'auditor'];

/** One page of a file: whose it is on top, its parts as tabs, and what is its own below. */
export function FileFrame({ owner, part, wide, children }: FileFrameProps) {
  const { access } = useScreen();
  const own: { readonly tabs: Readonly<Record<string, string>> } =
    owner.kind === 'worker' ? workerFileWords : userFileWords;
  const file = filePath(owner.organiser, owner.kind, owner.id);
  const at = (name: string) => (name === '' ? file : `${file}/${name}`);
  const mayWatch = access.roles.some((role) => watchers.includes(role));
  const tabs = Object.entries(own.tabs)
    .filter(([name]) => name !== 'wie-keek' || mayWatch)
    .map(([name, says]) => [at(name), says] as const);
  const name = owner.name || fileWords.erased;
  const list = `${officePath(owner.organiser)}/${owner.kind === 'worker' ? 'mensen' : 'gebruikers'}`;
  return (
    <Page title={`${own.tabs[part] ?? ''}: ${name}`} back={list} staff {...(wide && { wide })}>
      <h1>{name}</h1>
      <Tabs label={fileWords.parts} tabs={tabs} current={at(part)} />
      <Done says={fileWords.done} />
      {children}
    </Page>
  );
}
