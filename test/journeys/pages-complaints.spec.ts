import { complaintStates } from './pages/complaints';
import { lookAtEvery } from './pages/look-at';

lookAtEvery('complaints', complaintStates);
