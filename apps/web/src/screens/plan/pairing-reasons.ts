import { type PairingReason } from '#matching';
import { planningWords as words } from '../../words/nl/staff/planning';

/** Of the closed list of reasons: those for which somebody stays with a job. */
export const lockingReasons = [
  'same-face-needed',
  'training-on-the-job',
  'agreed-with-mediator',
] as const satisfies readonly PairingReason[];

/** Those for which two are kept apart. */
export const banningReasons = [
  'user-asked-after-complaint',
  'worker-asked-after-complaint',
  'family-or-conflict-of-interest',
  'task-went-wrong',
  'agreed-with-mediator',
] as const satisfies readonly PairingReason[];

/** Reasons as buttons choose from them. */
export const choicesOf = (reasons: readonly PairingReason[]) =>
  reasons.map((reason) => [reason, words.pairingReasons[reason]] as const);
