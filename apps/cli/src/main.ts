import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { clockOf } from '../../web/src/clock';
import { installationSecret } from '../../web/src/secret';
import { settingsFrom } from '../../web/src/settings';
import { AppModule } from './app.module';
import { commands } from './commands';
import { type World } from './frame/prompt-command';
import { runTyped } from './frame/run';

async function open(world?: World) {
  const { databaseUrl: url, dataFolder, inszKey } = settingsFrom(process.env);
  const secret = await installationSecret(dataFolder);
  return NestFactory.createApplicationContext(
    AppModule.forRoot({ database: { url, secret, clock: clockOf(dataFolder), ...world }, inszKey }),
    {
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
}

const line = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);

runTyped(process.argv.slice(2), { commands, open, say: line(process.stdout), complain: line(process.stderr) })
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    // Nobody foresaw this one: who reports it needs the whole of it.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
