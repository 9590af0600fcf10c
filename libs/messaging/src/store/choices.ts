import { type Reading, type Writing } from '#database';
import { type Day, type Id } from '#kernel';
import {
  type ChannelChoice,
  isChannelChoice,
  isMessageLanguage,
  type MessageLanguage,
  type MessageTopic,
} from '../rules';

/** What somebody can choose: a channel for each topic, and a language. */
export type ChoiceAbout = MessageTopic | 'language';

interface ChoiceRow {
  readonly party: Id;
  readonly about: ChoiceAbout;
  readonly choice: string;
}

/** What some people chose, as it stands on a day: of each matter the choice that began last. */
export class Choices {
  private constructor(private readonly rows: readonly ChoiceRow[]) {}

  static async of(reading: Reading, organiser: Id, parties: readonly Id[], on: Day): Promise<Choices> {
    if (parties.length === 0) return new Choices([]);
    const rows = await reading.rows<ChoiceRow>(
      `select party_id as party, about, choice from message_choice
        where organiser_id = ? and party_id in (${parties.map(() => '?').join(', ')}) and "from" <= ?
        order by "from", recorded_at, id`,
      [organiser, ...parties, on],
    );
    return new Choices(rows);
  }

  channel(party: Id, topic: MessageTopic | 'replies'): ChannelChoice {
    const choice = this.last(party, topic);
    return isChannelChoice(choice) ? choice : 'usual';
  }

  language(party: Id): MessageLanguage | undefined {
    const choice = this.last(party, 'language');
    return isMessageLanguage(choice) ? choice : undefined;
  }

  private last(party: Id, about: string): string | undefined {
    return this.rows.findLast((row) => row.party === party && row.about === about)?.choice;
  }
}

export interface NewChoice {
  readonly party: Id;
  readonly about: ChoiceAbout;
  readonly choice: string;
  readonly from: Day;
}

/** A step: somebody chose; what was chosen before stays on record. */
export async function addChoice(tx: Writing, { party, about, choice, from }: NewChoice): Promise<void> {
  await tx.run(
    `insert into message_choice (id, organiser_id, party_id, about, choice, "from", recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [tx.ids.next(), tx.command.books[0] as Id, party, about, choice, from, tx.now, tx.command.actor],
  );
}
