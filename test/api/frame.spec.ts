import request from 'supertest';
import { eachDatabase } from '../support/databases';
import { addressOf, listeningWeb } from './web';

eachDatabase('the frame of the API', (open) => {
  it('says that it is up', async () => {
    const app = await listeningWeb(await open());
    const answer = await request(addressOf(app)).get('/health');
    expect(answer.body).toEqual({ status: 'UP' });
    await app.close();
  });
});
