import { type Id } from '#kernel';

/** Whose word a step is: of one of the two, of the office for nobody but itself, or of nobody. */
export const voices = ['worker', 'user', 'office', 'silence'] as const;
export type Voice = (typeof voices)[number];

/** By which way a word came; `silence` where none came. */
export const ways = ['screen', 'sms', 'paper', 'desk', 'phone', 'mail', 'silence'] as const;
export type Way = (typeof ways)[number];

export interface Said {
  readonly by: Voice;
  readonly through: Way;
}

export const bySilence: Said = { by: 'silence', through: 'silence' };

/** Who asks a step, and for whom, as a command tells it. */
interface Asked {
  readonly onBehalf?: { readonly party: Id; readonly channel: Way };
}

/** Whose word a command is: of the party for whom it is given, else as its caller says, else of the office. */
export function saidIn(
  { onBehalf }: Asked,
  { workerId, userId }: { readonly workerId: Id; readonly userId: Id },
  said: Said = { by: 'office', through: 'screen' },
): Said {
  if (onBehalf?.party === workerId) return { by: 'worker', through: onBehalf.channel };
  if (onBehalf?.party === userId) return { by: 'user', through: onBehalf.channel };
  return said;
}
