import { lookAtEvery } from './pages/look-at';
import { peopleFormStates } from './pages/people';

lookAtEvery('records of people', peopleFormStates);
