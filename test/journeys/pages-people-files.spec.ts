import { lookAtEvery } from './pages/look-at';
import { peopleFileStates } from './pages/people-files';

lookAtEvery('files of people', peopleFileStates);
