import { type FrameWords, type MessageWords } from '../wording';
import { hours } from './hours';
import { jobs } from './jobs';
import { replies } from './replies';
import { visits } from './visits';

export const english: MessageWords = { ...jobs, ...visits, ...hours, ...replies };

export const englishFrame: FrameWords = {
  greeting: (name) => `Dear ${name}`,
  questions: (telephone) => `Questions? Call ${telephone}.`,
  closing: 'Kind regards',
  severalSubject: (messages) => `${messages} messages for you`,
  call: (name, organiser) => `Hello ${name}, this is ${organiser}.`,
};
