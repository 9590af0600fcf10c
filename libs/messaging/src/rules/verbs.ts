/** What can be done about messages, each a thing and what is done to it. */
export const messagingVerbs = [
  'message.read',
  'message.sendAgain',
  'message.sendOtherwise',
  'message.call',
  'message.print',
  'messageChoice.read',
  'messageChoice.set',
  'textReply.read',
  'textReply.handle',
  'watcher.read',
  'watcher.run',
] as const;
export type MessagingVerb = (typeof messagingVerbs)[number];
