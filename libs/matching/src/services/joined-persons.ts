import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type OnePerson, type PersonFollower, PersonJoins } from '#registry';

/** Jobs of a person who was joined with another are that one's jobs: nobody is at two places at once. */
@Injectable()
export class JobsOfJoinedPersons implements PersonFollower {
  constructor(joins: PersonJoins) {
    joins.register(this);
  }

  async personJoined(tx: Writing, { from, into }: OnePerson): Promise<void> {
    await tx.run('update assignment set person_id = ? where person_id = ?', [into, from]);
  }
}
