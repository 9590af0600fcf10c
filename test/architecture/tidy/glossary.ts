import ts from 'typescript';
import { type Check, type Finding, isShipped, type TextFile } from './checks';

const glossaryPath = 'docs/glossary.md';

const wordsOfName = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/);

/** The banned synonyms of the glossary's table `Dutch | code | not`, each with the word that takes its place. */
function bannedWords({ text }: TextFile): Map<string, string> {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  const columnsOf = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replace(/[*`_]/g, '').trim());
  const banned = new Map<string, string>();
  let notAt = -1;
  let codeAt = -1;
  for (const row of rows.map(columnsOf)) {
    if (row.includes('not')) [codeAt, notAt] = [row.indexOf('code'), row.indexOf('not')];
    else
      for (const word of (row[notAt] ?? '').split(',').map((part) => part.trim().toLowerCase()))
        if (/^[a-z][a-z ]+$/.test(word)) banned.set(word, row[codeAt] ?? '');
  }
  return banned;
}

/** Names a file gives itself: of what it declares, not of what a package it uses declares. */
function declaredNames(source: ts.SourceFile): { name: ts.Identifier }[] {
  const found: { name: ts.Identifier }[] = [];
  const visit = (node: ts.Node): void => {
    const isImported = ts.isImportSpecifier(node) || ts.isImportClause(node) || ts.isNamespaceImport(node);
    const named = node as { name?: ts.Node };
    if (!isImported && named.name && ts.isIdentifier(named.name) && !ts.isPropertyAccessExpression(node))
      found.push({ name: named.name });
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function bannedNamesIn(file: TextFile, banned: ReadonlyMap<string, string>): Finding[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  return declaredNames(source).flatMap(({ name }) => {
    const spoken = ` ${wordsOfName(name.text).join(' ')} `;
    const wrong = [...banned.keys()].find((word) => spoken.includes(` ${word} `));
    if (!wrong) return [];
    const line = source.getLineAndCharacterOfPosition(name.getStart()).line + 1;
    return [{ path: file.path, line, says: `${name.text}: say ${banned.get(wrong)}, not ${wrong}` }];
  });
}

export const glossary: Record<string, Check> = {
  'one word for one notion, as the glossary has it': (files) => {
    const table = files.find(({ path }) => path === glossaryPath);
    if (!table) return [{ path: glossaryPath, line: 1, says: 'the glossary is missing' }];
    const banned = bannedWords(table);
    if (banned.size === 0)
      return [{ path: glossaryPath, line: 1, says: 'no column `not` with banned words' }];
    return files.filter(({ path }) => isShipped(path)).flatMap((file) => bannedNamesIn(file, banned));
  },
};
