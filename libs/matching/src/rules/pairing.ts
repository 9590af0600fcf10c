import { covers, type Day, type Id, type Moment, type Period } from '#kernel';

/**
 * `ban`: this worker not for this request. `lock`: this worker stays on this request when others are moved. `reserve`:
 * this worker is asked first when whoever was to come cannot.
 */
export const pairingKinds = ['lock', 'reserve', 'ban'] as const;
export type PairingKind = (typeof pairingKinds)[number];

/** Why two are kept apart or together: a closed list, so that no wish that discriminates can be written down. */
export const pairingReasons = [
  'user-asked-after-complaint',
  'worker-asked-after-complaint',
  'family-or-conflict-of-interest',
  'task-went-wrong',
  'same-face-needed',
  'training-on-the-job',
  'agreed-with-mediator',
] as const;
export type PairingReason = (typeof pairingReasons)[number];

/** A mediator's decision on one worker and one request, always with an end that may still be open. */
export interface Pairing {
  readonly id: Id;
  readonly organiserId: Id;
  readonly kind: PairingKind;
  readonly requestId: Id;
  readonly workerId: Id;
  readonly reason: PairingReason;
  readonly fromDay: Day;
  readonly untilDay: Day | null;
  readonly madeAt: Moment;
  readonly version: number;
}

export function periodOf({ fromDay, untilDay }: Pick<Pairing, 'fromDay' | 'untilDay'>): Period {
  return { from: fromDay, until: untilDay };
}

/** The pairings of a kind that count on a day. */
export function pairingsOn(pairings: readonly Pairing[], kind: PairingKind, on: Day): Pairing[] {
  return pairings.filter((pairing) => pairing.kind === kind && covers(periodOf(pairing), on));
}
