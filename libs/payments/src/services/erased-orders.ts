import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type Id } from '#kernel';
import { noteTextsOf } from '#performances';
import { type ErasedParty, Erasure, type ErasureFollower } from '#registry';

/** What was typed about the orders of a user who is erased goes too; what was bought and paid stays. */
@Injectable()
export class ErasedOrders implements ErasureFollower {
  constructor(erasure: Erasure) {
    erasure.register(this);
  }

  async partyErased(tx: Writing, { kind, party }: ErasedParty): Promise<void> {
    if (kind !== 'user') return;
    const organiser = tx.command.books[0] as Id;
    const orders = await tx.rows<{ id: Id }>(
      'select id from cheque_order where organiser_id = ? and user_id = ?',
      [organiser, party],
    );
    await noteTextsOf(
      tx,
      organiser,
      orders.map(({ id }) => id),
    );
  }
}
