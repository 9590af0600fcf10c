import { lookAtEvery } from './pages/look-at';
import { peopleStates } from './pages/people';

lookAtEvery('people', peopleStates);
