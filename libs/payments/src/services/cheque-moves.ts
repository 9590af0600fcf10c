import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, Road, type Taken, type Writing } from '#database';
import { type Cheques, cheques, type Id, refuseUnlessAllowed } from '#kernel';
import { userFile } from '#registry';
import { refusalsToMoveCheques } from '../rules';

/** A user here, and the same one as another organiser knows it. */
export interface MoveCheques {
  readonly organiser: Id;
  readonly user: Id;
  readonly to: { readonly organiser: Id; readonly user: Id };
  /** Numbers of the lots; without them all that are still valid. */
  readonly lots?: readonly number[];
}

/** What left for the other organiser. */
export interface MovedCheques {
  readonly cheques: Cheques;
  readonly lots: readonly { readonly lot: number; readonly cheques: Cheques }[];
}

/**
 * Unspent cheques of a user who goes to another organiser, or whose municipality does: they go on there with their
 * price, their dates and their form. Both books change in one command.
 */
@Injectable()
export class ChequeMoves {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
  ) {}

  /**
   * The command names both organisers, the one who is left first; its reason stands in both books.
   * @throws NotFound when either organiser has no such user; Refused `move-to-other-user`, `cheques-none-to-move`,
   * `cheques-stay-in-book`, `reason-missing`
   */
  move(command: Command, asked: MoveCheques): Promise<Taken<MovedCheques>> {
    let moved: readonly { readonly lot: number; readonly cheques: number }[] | undefined;
    return this.road.take(command, {
      perform: async (tx) => {
        moved = await this.moveStep(tx, asked);
      },
      // A first run knows what it wrote; a replay reads it from the book.
      answer: async (tx, subject) =>
        shown(moved ?? (await this.ledger.lotsMoved(tx, { book: asked.organiser, subject }))),
    });
  }

  private async moveStep(tx: Writing, { organiser, user, to, lots }: MoveCheques) {
    const { user: here } = await userFile(tx, { organiser, user });
    const { user: there } = await userFile(tx, to);
    refuseUnlessAllowed(refusalsToMoveCheques(here, there));
    const why = tx.command.reason ?? '';
    return this.ledger.moveLots(tx, { user, to, why, ...(lots && { lots }) });
  }
}

const shown = (lots: readonly { readonly lot: number; readonly cheques: number }[]): MovedCheques => ({
  cheques: cheques(lots.reduce((sum, lot) => sum + lot.cheques, 0)),
  lots: lots.map(({ lot, cheques: count }) => ({ lot, cheques: cheques(count) })),
});
