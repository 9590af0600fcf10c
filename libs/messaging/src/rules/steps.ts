import { type Reach, reaches } from './channel';
import { type DispatchState, type MessageChannel } from './dispatch';
import { refusalBy, type MessagingRefusal } from './refusals';

/** What can be done by hand about a message on its way. */
export type DispatchStep = 'again' | 'otherwise' | 'call' | 'print';

/** In which states each step can be done: sent again or otherwise only what did not arrive and is in nobody's hands. */
const stepsIn: Readonly<Record<DispatchState, readonly DispatchStep[]>> = {
  new: [],
  waiting: ['otherwise', 'call', 'print'],
  sent: [],
  dead: ['again', 'otherwise'],
  lapsed: [],
  unwanted: [],
  replaced: [],
};

interface DispatchFacts {
  readonly state: DispatchState;
  readonly channel: MessageChannel | null;
}

const channelOfStep: Readonly<Partial<Record<DispatchStep, MessageChannel>>> = {
  call: 'phone',
  print: 'letter',
};

/** All reasons why a step cannot be done about a message. */
export function refusalsToStep({ state, channel }: DispatchFacts, step: DispatchStep): MessagingRefusal[] {
  const needed = channelOfStep[step];
  // What a machine is about to send is not taken out of its hands.
  const isWithMachine =
    step === 'otherwise' && state === 'waiting' && channel !== 'phone' && channel !== 'letter';
  if (stepsIn[state].includes(step) && (needed === undefined || needed === channel) && !isWithMachine)
    return [];
  return [refusalBy('message-not-open', { state })];
}

/** All reasons why a message cannot go by a channel. A call can always be tried: a number may be looked up. */
export const refusalsOfChannel = (channel: MessageChannel, reach: Reach): MessagingRefusal[] =>
  channel === 'phone' || reaches(channel, reach) ? [] : [refusalBy('channel-does-not-reach', { channel })];
