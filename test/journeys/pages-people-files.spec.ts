import { lookAtEvery } from './pages/look-at';
import { peopleFileStates } from './pages/people';

lookAtEvery('files of people', peopleFileStates);
