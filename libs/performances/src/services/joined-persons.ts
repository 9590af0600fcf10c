import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type OnePerson, type PersonFollower, PersonJoins } from '#registry';

/** Hours told of a person who was joined with another are that one's hours: they overlap with no other visit. */
@Injectable()
export class HoursOfJoinedPersons implements PersonFollower {
  constructor(joins: PersonJoins) {
    joins.register(this);
  }

  async personJoined(tx: Writing, { from, into }: OnePerson): Promise<void> {
    await tx.run('update performance set person_id = ? where person_id = ?', [into, from]);
  }
}
