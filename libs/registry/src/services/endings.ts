import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken } from '#database';
import { type Id } from '#kernel';
import { type ChosenAction, Consequences, type SourcedConsequence } from '../consequences';
import { type ValidityEnded } from '../rules';
import { endedOf } from '../store/endings';
import { type EndingRow, endingTable } from '../store/organiser-tables';
import { changeRecord, recordOf, seenRecord } from '../store/records';

/** An ending with all it touches today (gevolgenlijst). */
export interface EndingFile {
  readonly ending: EndingRow;
  readonly consequences: readonly SourcedConsequence[];
}

/** What to do about one consequence, and which library does it. */
export interface SourcedAction extends ChosenAction {
  readonly source: string;
}

/** The consequences of endings: shown, and settled in one command. A dry run is the preview. */
@Injectable()
export class Endings {
  constructor(
    private readonly road: Road,
    private readonly consequences: Consequences,
  ) {}

  /** An ending and what it touches now. @throws NotFound */
  async read(reading: Reading, asked: { readonly organiser: Id; readonly ending: Id }): Promise<EndingFile> {
    const ending = await recordOf(reading, endingTable, { id: asked.ending, organiser: asked.organiser });
    return { ending, consequences: await this.consequences.of(reading, endedOf(ending)) };
  }

  /** What an ending that has not been recorded would touch: to look before one leaps. */
  foresee(reading: Reading, ending: ValidityEnded): Promise<SourcedConsequence[]> {
    return this.consequences.of(reading, ending);
  }

  /**
   * Does the chosen actions, whole or not at all; the ending is settled once nothing is left that nobody decided on:
   * what is told or left as it is stays, with the reason of this command.
   * @throws Refused when one of them may not be done, NotFound, ChangedMeanwhile
   */
  settle(
    command: Command,
    { version, actions }: { readonly version: number; readonly actions: readonly SourcedAction[] },
  ): Promise<Taken<EndingFile>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await seenRecord(tx, endingTable, { id: command.subject, version });
        const ending = endedOf(before);
        for (const { source, ...chosen } of actions)
          await this.consequences.sourceOf(source).act(tx, ending, chosen);
        const left = await this.consequences.of(tx, ending);
        const settledAt = left.every((one) => actions.some(keepsIt(one))) ? tx.now : null;
        const owner = before.workerId ?? before.userId ?? before.id;
        await changeRecord(tx, endingTable, { before, changes: { settledAt }, owner });
      },
      answer: (tx, subject) => {
        const [organiser = subject] = command.books;
        return this.read(tx, { organiser, ending: subject });
      },
    });
  }
}

/** True of an action by which a consequence stays as it is, and no longer waits. */
const keepsIt =
  ({ source, kind, ref }: SourcedConsequence) =>
  (chosen: SourcedAction): boolean =>
    chosen.source === source &&
    chosen.kind === kind &&
    chosen.ref === ref &&
    (chosen.action === 'tell' || chosen.action === 'decide');
