import { type Check, type Finding, type TextFile } from './checks';

const isDocument = (path: string) => path.endsWith('.md');
const libraryOf = (path: string) => /^libs\/([^/]+)\//.exec(path)?.[1];

function librariesOf(files: readonly TextFile[]): string[] {
  return [...new Set(files.map(({ path }) => libraryOf(path)).filter((name) => name !== undefined))].sort();
}

/** Lines of a document outside blocks of code, with their numbers. */
function prose(text: string): { line: number; content: string }[] {
  let inBlock = false;
  return text.split('\n').flatMap((content, index) => {
    if (content.startsWith('```')) {
      inBlock = !inBlock;
      return [];
    }
    return inBlock ? [] : [{ line: index + 1, content }];
  });
}

const everyDocument =
  (findingsIn: (file: TextFile, files: readonly TextFile[]) => Finding[]): Check =>
  (files) =>
    files.filter(({ path }) => isDocument(path)).flatMap((file) => findingsIn(file, files));

const oneTitle = everyDocument(({ path, text }) => {
  const titles = prose(text).filter(({ content }) => content.startsWith('# '));
  return titles.length === 1 ? [] : [{ path, line: 1, says: `has ${titles.length} titles; one is right` }];
});

/** What a document names of this repository must stand in it: a path, and after `›` the name of a test. */
const namedThingsExist = everyDocument(({ path, text }, files) => {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  const folders = new Set(
    files.flatMap((file) => file.path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))),
  );
  const named = /`((?:apps|libs|test|bench|docs|tools)\/[\w./-]*[\w-])\/?(?: › ([^`]+))?`/g;
  return prose(text).flatMap(({ line, content }) =>
    [...content.matchAll(named)].flatMap(([, place = '', test]) => {
      const stands =
        test === undefined ? byPath.has(place) || folders.has(place) : byPath.get(place)?.includes(test);
      return stands
        ? []
        : [{ path, line, says: `${[place, test].filter(Boolean).join(' › ')} does not exist` }];
    }),
  );
});

const scriptsExist = everyDocument(({ path, text }, files) => {
  const manifest = files.find((file) => file.path === 'package.json');
  const scripts = (JSON.parse(manifest?.text ?? '{}') as { scripts?: Record<string, string> }).scripts ?? {};
  return text
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].flatMap(([, script = '']) =>
        script in scripts
          ? []
          : [{ path, line: index + 1, says: `npm run ${script} is no script of package.json` }],
      ),
    );
});

const libraryHasReadme: Check = (files) =>
  librariesOf(files).flatMap((library) => {
    const readme = files.find(({ path }) => path === `libs/${library}/README.md`);
    const at = { path: `libs/${library}/README.md`, line: 1 };
    if (!readme) return [{ ...at, says: 'missing: for whom, its rules with articles, what it does not do' }];
    const lines = readme.text.trimEnd().split('\n').length;
    return lines <= 25 ? [] : [{ ...at, says: `${lines} lines; at most 25, or nobody reads it` }];
  });

const libraryHasFrontDoor: Check = (files) =>
  librariesOf(files)
    .filter((library) => !files.some(({ path }) => path === `libs/${library}/src/index.ts`))
    .map((library) => ({
      path: `libs/${library}/src/index.ts`,
      line: 1,
      says: 'a library has a front door',
    }));

const libraryIsOnTheMap: Check = (files) => {
  const readme = files.find(({ path }) => path === 'README.md')?.text ?? '';
  return librariesOf(files)
    .filter((library) => !readme.includes(`libs/${library}`))
    .map((library) => ({
      path: 'README.md',
      line: 1,
      says: `libs/${library} is missing on the map of libraries`,
    }));
};

export const documents: Record<string, Check> = {
  'every document has one title': oneTitle,
  'every path and test that a document names exists': namedThingsExist,
  'every script that a document names exists': scriptsExist,
  'every library has a short README': libraryHasReadme,
  'every library has a front door': libraryHasFrontDoor,
  'every library stands on the map in the README': libraryIsOnTheMap,
};
