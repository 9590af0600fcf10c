import { type Refusal, refusalsUnder } from '#kernel';

/** Why something cannot be done about a message. */
export const messagingRefusalCodes = [
  'message-not-open',
  'channel-does-not-reach',
  'choice-unknown',
  'no-letters-waiting',
] as const;
export type MessagingRefusalCode = (typeof messagingRefusalCodes)[number];
export type MessagingRefusal = Refusal<MessagingRefusalCode>;

export const refusalBy = refusalsUnder<MessagingRefusalCode>('eigen regel van deze dienst');
