/** One configuration for all suites; `tools/test.mjs` runs them by folder and adds up what they counted. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['wijk-source', 'node', 'require', 'default'] },
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json', diagnostics: false }] },
  testTimeout: 30_000,
  maxWorkers: 2,
  // What a file of tests leaves behind is swept again and again: a new process is cheaper.
  workerIdleMemoryLimit: '1GB',
};
