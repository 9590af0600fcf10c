import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day } from '#kernel';
import { PerformanceReads, Silences, type Voices, voicesOf } from '#performances';
import { type Space } from '../own-space';
import { type Comer } from '../visits';

/** What was said of the hours of one person. */
export interface Said {
  readonly voices: Voices;
  /** The last day for an answer, where silence comes after it. */
  readonly silentAfter: Day | undefined;
}

/** Reads what each voice says of hours. */
@Injectable()
export class HoursSaid {
  constructor(
    private readonly performances: PerformanceReads,
    private readonly silences: Silences,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** Of hours that nobody told, nothing was said. */
  async of({ organiser, user }: Space, { performance: told }: Comer): Promise<Said> {
    if (!told) return { voices: voicesOf([]), silentAfter: undefined };
    const of = { organiser, performance: told.id };
    const coming = await this.silences.coming(this.reading, { organiser, user });
    return {
      voices: voicesOf(await this.performances.history(this.reading, of)),
      silentAfter: coming.find(({ performance }) => performance === told.id)?.lastDay,
    };
  }
}
