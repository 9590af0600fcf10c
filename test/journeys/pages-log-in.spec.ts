import { logInStates } from './pages/log-in';
import { lookAtEvery } from './pages/look-at';

lookAtEvery('getting in', logInStates);
