import { Messages } from '#messaging';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { aJob, AnOutbox } from './an-outbox';

eachDatabase('the outbox', (open) => {
  it('holds a message once, however often the event tells it', async () => {
    const outbox = await AnOutbox.open(open);
    const worker = anId();
    await outbox.tellJob(worker, 'job 1');
    await outbox.tellJob(worker, 'job 1');
    await outbox.tellJob(worker, 'job 2');
    const waiting = await outbox.reading.rows(
      `select dispatch.state from message join dispatch on dispatch.message_id = message.id`,
    );
    expect(waiting).toEqual([{ state: 'new' }, { state: 'new' }]);
    await outbox.close();
  });

  it('holds nothing of an event that fell', async () => {
    const outbox = await AnOutbox.open(open);
    const falls = outbox.act(async (tx) => {
      const told = { to: { worker: anId() }, about: anId(), facts: aJob, key: 'job 1' };
      await outbox.get(Messages).tell(tx, { kind: 'job-given', ...told });
      throw new Error('the job could not be given');
    });
    await expect(falls).rejects.toThrow('the job could not be given');
    expect(await outbox.reading.rows('select id from message')).toEqual([]);
    await outbox.close();
  });
});
