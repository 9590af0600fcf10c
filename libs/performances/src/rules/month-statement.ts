import { type Cents, cents, type Id, type Month } from '#kernel';

/** For whom a statement is drawn: who worked, or for whom was worked. */
export type Party = 'worker' | 'user';

/** What a month came to for one of them. */
export interface MonthStatement {
  readonly party: Party;
  readonly partyId: Id;
  readonly month: Month;
  /** Counted hours booked in the month, less those taken back; each cost one cheque. */
  readonly hours: number;
  /** Of a worker what is owed for them, of a user what was paid for them. */
  readonly cents: Cents;
}

/** Hours booked or taken back, as far as a statement counts them. */
interface BookedHours {
  readonly worker: Id;
  readonly user: Id;
  readonly hours: number;
  readonly paidCents: number;
  readonly owedCents: number;
}

/** One statement for each worker and each user of a month, in the order in which they come in its lines. */
export function statementsOf(month: Month, lines: readonly BookedHours[]): MonthStatement[] {
  const statements = new Map<Id, MonthStatement>();
  const add = (party: Party, partyId: Id, { hours, amount }: { hours: number; amount: number }) => {
    const before = statements.get(partyId);
    statements.set(partyId, {
      party,
      partyId,
      month,
      hours: (before?.hours ?? 0) + hours,
      cents: cents((before?.cents ?? 0) + amount),
    });
  };
  for (const { worker, user, hours, paidCents, owedCents } of lines) {
    add('worker', worker, { hours, amount: owedCents });
    add('user', user, { hours, amount: paidCents });
  }
  return [...statements.values()];
}
