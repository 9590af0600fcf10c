import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, READING, type Reading, Road, type Writing } from '#database';
import { CLOCK, type Clock, type Id, type IdSource, IDS, type Moment } from '#kernel';

/**
 * What somebody does who is not logged in yet, or what the service notes of it: in the book of the installation,
 * under the name of the account it is about.
 */
@Injectable()
export class InstallationVerbs {
  constructor(
    private readonly road: Road,
    @Inject(READING) readonly reading: Reading,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Moment {
    return this.clock.now();
  }

  /** Does it and answers what it answered, once stored. @throws whatever it throws; then nothing of it is stored */
  async do<Answer>(verb: string, actor: Id, perform: (tx: Writing) => Promise<Answer>): Promise<Answer> {
    const id = this.ids.next();
    const answers: Answer[] = [];
    await this.road.take(
      { id, verb, books: [INSTALLATION], actor, subject: id, body: null },
      {
        perform: async (tx) => {
          answers.splice(0, 1, await perform(tx));
        },
        answer: async () => undefined,
      },
    );
    return answers[0] as Answer;
  }
}
