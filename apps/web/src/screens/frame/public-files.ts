import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where stylesheet, script and pictures lie: the same folder for the source and for what is built of it. */
export const publicFolder = join(folderOfPackage(__dirname), 'apps/web/public');

function folderOfPackage(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : folderOfPackage(dirname(from));
}

const digest = createHash('sha256');
for (const name of readdirSync(publicFolder).sort()) digest.update(readFileSync(join(publicFolder, name)));

/** Names the content, so that browsers keep the files for good and still see a change at once. */
export const PUBLIC_ROOT = `/stijl/${digest.digest('hex').slice(0, 12)}/`;

/** The address of a public file. */
export const styleAt = (name: string) => `${PUBLIC_ROOT}${name}`;
