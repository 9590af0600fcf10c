import { administrationStates } from './pages/administration';
import { catalogueStates } from './pages/catalogue';
import { complaintStates } from './pages/complaints';
import { firstStates } from './pages/first';
import { incidentStates } from './pages/incidents';
import { logInPictures, logInStates } from './pages/log-in';
import { lookAtEvery } from './pages/look-at';
import { messageStates } from './pages/messages';
import { peopleFormStates, peopleStates } from './pages/people';
import { peopleFileStates } from './pages/people-files';
import { planningStates } from './pages/planning';
import { planStates } from './pages/plan';
import { publicStates } from './pages/public';
import { userStates } from './pages/user';
import { askStates } from './pages/user-ask';
import { workerStates } from './pages/worker';
import { addressesOfPages } from './routes';

const looked = [
  firstStates,
  logInStates,
  workerStates,
  publicStates,
  catalogueStates,
  administrationStates,
  planningStates,
  planStates,
  peopleStates,
  peopleFileStates,
  peopleFormStates,
  userStates,
  askStates,
  incidentStates,
  complaintStates,
  messageStates,
];

/** Addresses that show no page of their own, but lead to one, or answer with a picture, a calendar or a document. */
const noPages = [
  '/account/begin',
  '/account/berichten',
  '/klussen/:assignmentId/ja',
  '/taal/:language',
  '/agenda/:file',
  '/organisaties/:organiserId/voor/:userId/aanvragen/nieuw',
  '/organisaties/:organiserId/voor/:userId/aanvragen/nieuw/:draftId',
  '/organisaties/:organiserId/bladen/:paperId',
  '/organisaties/:organiserId/berichten/brieven/:batchId/pdf',
  '/organisaties/:organiserId/daglijst/contactblad',
  '/organisaties/:organiserId/mensen/:ownerId/overeenkomst/:agreementId/blad',
  '/organisaties/:organiserId/gebruikers/:ownerId/overeenkomst/:agreementId/blad',
  ...logInPictures,
];

describe('every page', () => {
  it('is looked at by one of the parts', () => {
    const shown = new Set([
      ...looked.flatMap((states) => Object.values(states).map(([at]) => at)),
      ...noPages,
    ]);
    expect(addressesOfPages().filter((address) => !shown.has(address))).toEqual([]);
  });
});

lookAtEvery('the first ones', firstStates);
