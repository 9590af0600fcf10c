import { type FrameWords, type MessageWords } from '../wording';
import { hours } from './hours';
import { jobs } from './jobs';
import { replies } from './replies';
import { visits } from './visits';

/** Simple Dutch: sentences of at most fifteen words, one idea each, the same word for the same thing. */
export const simpleDutch: MessageWords = { ...jobs, ...visits, ...hours, ...replies };

export const simpleDutchFrame: FrameWords = {
  greeting: (name) => `Dag ${name}`,
  questions: (telephone) => `Vragen? Bel ${telephone}.`,
  closing: 'Vriendelijke groeten',
  severalSubject: (messages) => `Wij hebben ${messages} berichten voor u`,
  call: (name, organiser) => `Dag ${name}, u spreekt met ${organiser}.`,
};
