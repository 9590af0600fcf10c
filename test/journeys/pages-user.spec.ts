import { lookAtEvery } from './pages/look-at';
import { userStates } from './pages/user';

lookAtEvery('user', userStates);
