/** The ways by which a message reaches somebody; a telephone call is made by a human being. */
export const messageChannels = ['mail', 'sms', 'letter', 'phone'] as const;
export type MessageChannel = (typeof messageChannels)[number];
export const isMessageChannel = (text: unknown): text is MessageChannel =>
  messageChannels.some((channel) => channel === text);

/**
 * Where a message on its way stands: `new` has no channel yet; `waiting` has one; `dead` was given up; `lapsed` came
 * too late to be of use; `unwanted` was not wished; `replaced` goes another way now.
 */
export const dispatchStates = ['new', 'waiting', 'sent', 'dead', 'lapsed', 'unwanted', 'replaced'] as const;
export type DispatchState = (typeof dispatchStates)[number];
