import { lookAtEvery } from './pages/look-at';
import { askStates } from './pages/user-ask';

lookAtEvery('user-ask', askStates);
