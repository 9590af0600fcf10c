import { type Certainty } from '#regulation';

/** How sure something is, in words that a mediator can weigh. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  found: 'zeker: gelezen in een officiële tekst',
  'found-second-hand': 'vernomen van een organisator, een gemeente of de pers',
  assumed: 'aangenomen: nog niet bevestigd',
};

/** The same in one word, for lists. */
export const certaintyShort: Readonly<Record<Certainty, string>> = {
  found: 'zeker',
  'found-second-hand': 'vernomen',
  assumed: 'aangenomen',
};
