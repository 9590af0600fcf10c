import { type FrameWords, type MessageWords } from '../wording';
import { hours } from './hours';
import { jobs } from './jobs';
import { replies } from './replies';
import { visits } from './visits';

export const french: MessageWords = { ...jobs, ...visits, ...hours, ...replies };

export const frenchFrame: FrameWords = {
  greeting: (name) => `Bonjour ${name}`,
  questions: (telephone) => `Des questions ? Appelez ${telephone}.`,
  closing: 'Cordialement',
  severalSubject: (messages) => `${messages} messages pour vous`,
  call: (name, organiser) => `Bonjour ${name}, ici ${organiser}.`,
};
