import { eachDatabase } from '../support/databases';
import { anOrganiser } from './actors';
import { Client } from './client';
import { addressOf, listeningWeb } from './web';

eachDatabase('text messages that a gateway brings', (open) => {
  const reply = { id: 'one', from: '+32470123456', text: 'Ja graag' };

  it('are kept where the gateway shows its secret, each once', async () => {
    const db = await open();
    const app = await listeningWeb(db, { texts: 'file:/dev/null/none?reply-secret=what-only-we-know' });
    await anOrganiser(db.database);
    const web = new Client(addressOf(app));
    const bring = async (secret?: string) =>
      (await web.post('/api/v1/textReplies', reply, secret ? { 'x-reply-secret': secret } : {})).status;
    expect(await bring()).toBe(401);
    expect(await bring('what-others-guess')).toBe(401);
    expect(await bring('what-only-we-know')).toBe(204);
    expect(await bring('what-only-we-know')).toBe(204);
    expect(await db.database.reading.rows('select said from text_reply_words')).toEqual([
      { said: 'Ja graag' },
    ]);
    await app.close();
  });

  it('are refused where no secret was set', async () => {
    const db = await open();
    const app = await listeningWeb(db, { texts: 'log:' });
    const web = new Client(addressOf(app));
    expect((await web.post('/api/v1/textReplies', reply, { 'x-reply-secret': 'null' })).status).toBe(401);
    await app.close();
  });
});
