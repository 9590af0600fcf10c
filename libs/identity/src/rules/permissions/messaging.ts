import { type MessagingVerb } from '#messaging/rules';
import { type GrantsFor } from '../grant';

const office = ['administrator', 'mediator', 'desk-clerk'] as const;

export const messagingGrants = {
  'message.read': { organiser: [...office, 'coach', 'auditor'] },
  'message.sendAgain': { organiser: office },
  'message.sendOtherwise': { organiser: office },
  'message.call': { organiser: office },
  'message.print': { organiser: office },
  'messageChoice.read': { organiser: [...office, 'coach'], own: ['worker', 'user-contact'] },
  'messageChoice.set': { organiser: office, own: ['worker', 'user-contact'] },
  'textReply.read': { organiser: office },
  'textReply.handle': { organiser: office },
  'watcher.read': { organiser: ['administrator', 'mediator', 'auditor'] },
  'watcher.run': { organiser: ['administrator'] },
} satisfies GrantsFor<MessagingVerb>;
