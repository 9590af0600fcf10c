/** Lets a process of its own run the sources as they stand: `node -C wijk-source -r ./test/laws/typescript.cjs …` */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const typescript = require('typescript');

const root = join(__dirname, '../..');
const { config } = typescript.readConfigFile(join(root, 'tsconfig.json'), typescript.sys.readFile);
const { options } = typescript.convertCompilerOptionsFromJson(config.compilerOptions, root);

require.extensions['.ts'] = (module, file) => {
  const { outputText } = typescript.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: { ...options, sourceMap: false },
  });
  module._compile(outputText, file);
};
