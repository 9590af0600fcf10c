/** A file of the repository, as the checks see it: its path from the root, and what stands in it. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Where something untidy stands, and in words what to do about it. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

/** Reads all files at once, since some checks compare one file with another. */
export type Check = (files: readonly TextFile[]) => Finding[];

/** A check that looks at lines one by one: a pattern, what is wrong with it, and in which files. */
export function noLine(
  pattern: RegExp,
  says: string,
  looksAt: (path: string) => boolean = () => true,
): Check {
  return (files) =>
    files
      .filter(({ path }) => looksAt(path))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((content, index) => {
          const found = pattern.exec(content);
          return found ? [{ path, line: index + 1, says: `${found[0].trim()}: ${says}` }] : [];
        }),
      );
}

/** A check on the file as a whole. */
export function noFile(isWrong: (file: TextFile) => boolean, says: string): Check {
  return (files) => files.filter(isWrong).map(({ path }) => ({ path, line: 1, says }));
}

export const isScript = (path: string) => /\.[cm]?[jt]sx?$/.test(path);
export const isShipped = (path: string) => /^(?:apps|libs)\//.test(path) && isScript(path);
