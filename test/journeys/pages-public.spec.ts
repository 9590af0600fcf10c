import { lookAtEvery } from './pages/look-at';
import { publicStates } from './pages/public';

lookAtEvery('municipalities', publicStates);
