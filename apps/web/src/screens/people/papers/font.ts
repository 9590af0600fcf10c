import { dirname, join } from 'node:path';

/** Embedded in every paper, so that it looks and reads the same everywhere: free to embed, and it has the sign of the euro. */
const folder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');

export const paperFonts = {
  plain: join(folder, 'DejaVuSans.ttf'),
  bold: join(folder, 'DejaVuSans-Bold.ttf'),
} as const;
