/**
 * Lets a process of its own run the sources as they stand: `node -C wijk-source -r ./test/laws/typescript.cjs …`. What
 * was translated is kept, by what it was translated from, so that the next process starts sooner.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const kept = join(root, 'node_modules/.cache/wijk-sources');
const configuration = readFileSync(join(root, 'tsconfig.json'), 'utf8');
mkdirSync(kept, { recursive: true });

let options;

/** TypeScript itself is loaded only where something is to be translated. */
function translated(text, file) {
  const typescript = require('typescript');
  options ??= typescript.convertCompilerOptionsFromJson(
    typescript.parseConfigFileTextToJson('tsconfig.json', configuration).config.compilerOptions,
    root,
  ).options;
  const { outputText } = typescript.transpileModule(text, {
    fileName: file,
    compilerOptions: { ...options, sourceMap: false },
  });
  return outputText;
}

function fromSources(module, file) {
  const text = readFileSync(file, 'utf8');
  const name = createHash('sha256').update(`${configuration}\0${file}\0${text}`).digest('hex');
  const place = join(kept, `${name}.js`);
  let javascript;
  try {
    javascript = readFileSync(place, 'utf8');
  } catch {
    javascript = translated(text, file);
    // In one step: another process may be reading it.
    writeFileSync(`${place}.${process.pid}`, javascript);
    renameSync(`${place}.${process.pid}`, place);
  }
  module._compile(javascript, file);
}

for (const ending of ['.ts', '.tsx']) require.extensions[ending] = fromSources;
