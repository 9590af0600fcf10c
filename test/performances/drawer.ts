/**
 * A server that draws the statements of a closed month, and stops for ever in the middle of the second one, its
 * transaction open: a test ends it there by force. Arguments: database url, secret, moment, organiser.
 */
import { writeSync } from 'node:fs';
import { Test } from '@nestjs/testing';
import { DatabaseModule, drawnIds } from '#database';
import { SYSTEM } from '#identity';
import { type Id, moment, SetClock } from '#kernel';
import { Messages } from '#messaging';
import { InszModule } from '#registry';
import { StatementDrawing } from '../../apps/web/src/statements/statement-drawing';
import { StatementsModule } from '../../apps/web/src/statements/statements.module';
import { tables } from '../../apps/web/src/tables';

const [url = '', secret = '', now = '', organiser = ''] = process.argv.slice(2);
const STDOUT = 1;

async function main(): Promise<void> {
  const clock = new SetClock(moment(now));
  const app = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url, tables, secret, clock, ids: drawnIds }),
      InszModule.forRoot(undefined),
      StatementsModule,
    ],
  }).compile();
  const messages = app.get(Messages, { strict: false });
  const tell = messages.tell.bind(messages);
  let told = 0;
  messages.tell = async (tx, what) => {
    await tell(tx, what);
    told += 1;
    if (told < 2) return;
    writeSync(STDOUT, 'in the middle\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0);
  };
  const id = drawnIds.next();
  const books = [organiser as Id];
  await app
    .get(StatementDrawing)
    .run({ id, verb: 'month.drawStatement', books, actor: SYSTEM, subject: id, body: {} }, organiser as Id);
}

void main();
