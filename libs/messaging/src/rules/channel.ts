import { type MessageChannel, messageChannels } from './dispatch';
import { type KindOfMessage } from './kinds';
import { type MessageLanguage } from './words';

/** Where a letter goes. */
export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
}

/** By what somebody can be reached; what is not known is `null`. */
export interface Reach {
  readonly name: string;
  readonly calledName: string;
  readonly language: MessageLanguage;
  readonly mail: string | null;
  /** A number that takes text messages, in E.164. */
  readonly mobile: string | null;
  /** Any number, as it was written. */
  readonly telephone: string | null;
  readonly address: PostalAddress | null;
}

/** What somebody chose for a topic: a channel, to be told nothing of it, or what we would take. */
export const channelChoices = ['usual', ...messageChannels, 'none'] as const;
export type ChannelChoice = (typeof channelChoices)[number];
export const isChannelChoice = (text: unknown): text is ChannelChoice =>
  channelChoices.some((choice) => choice === text);

/** What we take where nobody chose: the quickest that reaches; what has haste never goes by letter if it can be said. */
const usual = {
  worker: {
    now: ['sms', 'phone', 'mail', 'letter'],
    day: ['sms', 'mail', 'letter', 'phone'],
    digest: ['mail', 'sms', 'letter', 'phone'],
  },
  user: {
    now: ['mail', 'sms', 'phone', 'letter'],
    day: ['mail', 'sms', 'letter', 'phone'],
    digest: ['mail', 'letter', 'sms', 'phone'],
  },
  reply: { now: ['sms'], day: ['sms'], digest: ['sms'] },
} as const satisfies Record<string, Record<KindOfMessage['haste'], readonly MessageChannel[]>>;

export function reaches(channel: MessageChannel, reach: Reach): boolean {
  if (channel === 'mail') return reach.mail !== null;
  if (channel === 'sms') return reach.mobile !== null;
  if (channel === 'letter') return reach.address !== null;
  return reach.telephone !== null;
}

export interface ChannelAsked {
  readonly party: keyof typeof usual;
  readonly haste: KindOfMessage['haste'];
  readonly reach: Reach;
  readonly choice: ChannelChoice;
}

/**
 * By which channel a message goes. A choice counts as far as it reaches, but what has haste is telephoned rather than
 * posted, and cannot be declined. Who cannot be reached at all stands on the list of telephone calls, so that a
 * human being finds a way.
 */
export function channelFor({ party, haste, reach, choice }: ChannelAsked): MessageChannel | 'none' {
  if (choice === 'none' && haste !== 'now') return 'none';
  const chosen: readonly MessageChannel[] = choice === 'usual' || choice === 'none' ? [] : [choice];
  const inTurn: readonly MessageChannel[] =
    choice === 'letter' && haste === 'now' ? ['phone', 'letter'] : [...chosen, ...usual[party][haste]];
  return inTurn.find((channel) => reaches(channel, reach)) ?? 'phone';
}
