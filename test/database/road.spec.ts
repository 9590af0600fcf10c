import { AlreadyThere, INSTALLATION, KeyUsedForSomethingElse, type Verb } from '#database';
import { Refused } from '#kernel';
import { aCommand, anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { complaintOf } from '../support/outcomes';
import { countOf, note, withNotes } from '../support/notes';

eachDatabase('the one road for writes', (open) => {
  it('stores what it answered', async () => {
    const { database } = await open();
    await withNotes(database);
    const taken = await database.road.take(aCommand(), note('lunch'));
    expect(taken).toMatchObject({ answer: 'lunch', replayed: false, dryRun: false });
    expect(await countOf(database)).toBe(1);
  });

  it('gives the earlier answer to the same key and body, and does nothing twice', async () => {
    const { database } = await open();
    await withNotes(database);
    const command = aCommand({ key: 'k1', body: { a: 1, b: 2 } });
    await database.road.take(command, note('lunch'));
    const again = await database.road.take(
      { ...command, id: anId(), subject: anId(), body: { b: 2, a: 1 } },
      note('another'),
    );
    expect(again).toMatchObject({ answer: 'lunch', replayed: true, subject: command.subject });
    expect(await countOf(database)).toBe(1);
  });

  it('gives one answer to the same key sent at the same time', async () => {
    const { database } = await open();
    await withNotes(database);
    const commands = Array.from({ length: 8 }, () => aCommand({ key: 'double click' }));
    const taken = await Promise.all(commands.map((command) => database.road.take(command, note('once'))));
    expect(new Set(taken.map(({ subject }) => subject)).size).toBe(1);
    expect(taken.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await countOf(database)).toBe(1);
  });

  it('refuses a key that was used for something else', async () => {
    const { database } = await open();
    await withNotes(database);
    await database.road.take(aCommand({ key: 'k1', body: { hours: 3 } }), note('three'));
    await expect(
      database.road.take(aCommand({ key: 'k1', body: { hours: 4 } }), note('four')),
    ).rejects.toThrow(KeyUsedForSomethingElse);
    expect(await countOf(database)).toBe(1);
  });

  it('says that a thing was made before when its id comes back under another key', async () => {
    const { database } = await open();
    await withNotes(database);
    const command = aCommand({ key: 'k1' });
    await database.road.take(command, note('one'));
    const again = database.road.take({ ...command, id: anId(), key: 'k2' }, note('two'));
    await expect(again).rejects.toThrow(AlreadyThere);
    expect(await countOf(database)).toBe(1);
  });

  it('leaves the key of a refused command free', async () => {
    const { database } = await open();
    await withNotes(database);
    const refuse = async () => {
      throw new Refused([{ code: 'no', figures: {}, article: 'test', weight: 'refuses' }]);
    };
    await expect(database.road.take(aCommand({ key: 'k1' }), note('x', refuse))).rejects.toThrow(Refused);
    await expect(database.road.take(aCommand({ key: 'k1' }), note('y'))).resolves.toMatchObject({
      answer: 'y',
    });
  });

  it('undoes a refused command and nothing of its neighbours in the batch', async () => {
    const { database } = await open();
    await withNotes(database);
    const lateRefusal: Verb<string> = {
      ...note('late'),
      perform: async (tx) => {
        await note('late').perform(tx);
        throw new Error('too late');
      },
    };
    const outcomes = await Promise.allSettled([
      database.road.take(aCommand(), note('one')),
      database.road.take(aCommand(), lateRefusal),
      database.road.take(aCommand(), note('two')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await countOf(database)).toBe(2);
  });

  it('does everything in a dry run and keeps nothing of it, not even the key', async () => {
    const { database } = await open();
    await withNotes(database);
    const before = await countOf(database, 'command');
    const taken = await database.road.take(aCommand({ key: 'k1', dryRun: true }), note('trial'));
    expect(taken).toMatchObject({ answer: 'trial', dryRun: true });
    expect(await countOf(database)).toBe(0);
    expect(await countOf(database, 'command')).toBe(before);
  });

  it('records who did what, on whose behalf and why, with what was typed apart', async () => {
    const { database } = await open();
    const party = anId();
    const command = aCommand({
      onBehalf: { party, channel: 'phone', reason: 'belde zelf' },
      reason: 'dringend',
    });
    await database.road.take(command, { perform: async () => undefined, answer: async () => 1 });
    const row = await database.reading.row(
      `select verb, actor, on_behalf_of, channel, t.text from command c
         join command_text t on t.book = c.book and t.command = c.id where c.id = ?`,
      [command.id],
    );
    expect(row).toMatchObject({
      verb: 'test.act',
      actor: command.actor,
      onBehalfOf: party,
      channel: 'phone',
    });
    expect(JSON.parse((row as { text: string }).text)).toEqual({
      reason: 'dringend',
      onBehalf: 'belde zelf',
    });
  });

  it('says so when a command names a book that does not exist, and serves its neighbours', async () => {
    const { database } = await open();
    await withNotes(database);
    const outcomes = await Promise.allSettled([
      database.road.take(aCommand(), note('one')),
      database.road.take(aCommand({ books: [anId()] }), note('two')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: { name: 'NotFound' } });
  });

  it('writes nothing on the connection of pages', async () => {
    const { database } = await open();
    await withNotes(database);
    expect(
      await complaintOf(database.reading.rows(`insert into note (id, text) values ('1', 'x') returning id`)),
    ).toMatch(/read-?only/);
  });

  it('never loses an update of a balance read inside the command', async () => {
    const { database } = await open();
    await withNotes(database);
    await database.road.take(aCommand({ subject: INSTALLATION }), note('0'));
    const addOne: Verb<void> = {
      perform: async (tx) => {
        const held = await tx.row<{ text: string }>('select text from note where id = ?', [INSTALLATION]);
        await tx.run('update note set text = ? where id = ?', [String(Number(held?.text) + 1), INSTALLATION]);
      },
      answer: async () => undefined,
    };
    await Promise.all(Array.from({ length: 100 }, () => database.road.take(aCommand(), addOne)));
    const held = await database.reading.row<{ text: string }>('select text from note where id = ?', [
      INSTALLATION,
    ]);
    expect(held?.text).toBe('100');
  });
});
