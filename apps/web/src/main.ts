import { letYoungMemoryGrow } from './young-memory';
import { clockOf } from './clock';
import { installationSecret } from './secret';
import { settingsFrom } from './settings';
import { openWeb } from './web';

async function main(): Promise<void> {
  const { databaseUrl: url, dataFolder, host, port, ...options } = settingsFrom(process.env);
  const secret = await installationSecret(dataFolder);
  const web = await openWeb({
    database: { url, secret, clock: clockOf(dataFolder), serving: true },
    nightly: true,
    ...options,
  });
  await web.listen(port, host);
  letYoungMemoryGrow();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
