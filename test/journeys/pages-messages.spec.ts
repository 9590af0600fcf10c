import { lookAtEvery } from './pages/look-at';
import { messageStates } from './pages/messages';

lookAtEvery('messages', messageStates);
