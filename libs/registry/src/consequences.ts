import { Injectable } from '@nestjs/common';
import { type Reading, type Writing } from '#database';
import { type Consequence, type ConsequenceAction, type ValidityEnded } from './rules';

/**
 * Who can say what an ending touches: the libraries above the registry, which it may not import, so they come to
 * it. Matching tells of future jobs and offers, performances of hours worked after the last day.
 */
export interface ConsequenceSource {
  /** Name of the library, such as `matching`. */
  readonly name: string;
  /** All that the ending touches, in the order in which a mediator would look at it. */
  consequencesOf(reading: Reading, ending: ValidityEnded): Promise<Consequence[]>;
  /**
   * Does one thing about one consequence, inside the command that settles the ending.
   * @throws Refused when it may not be done
   */
  act(tx: Writing, ending: ValidityEnded, chosen: ChosenAction): Promise<void>;
}

/** What a mediator chose for one consequence. */
export interface ChosenAction {
  readonly kind: string;
  readonly ref: string;
  readonly action: ConsequenceAction;
}

export interface SourcedConsequence extends Consequence {
  readonly source: string;
}

/** The list of consequences (gevolgenlijst) of an ending, gathered from every library that registered itself. */
@Injectable()
export class Consequences {
  private readonly sources = new Map<string, ConsequenceSource>();

  /** A library calls this once, when it starts. */
  register(source: ConsequenceSource): void {
    this.sources.set(source.name, source);
  }

  async of(reading: Reading, ending: ValidityEnded): Promise<SourcedConsequence[]> {
    const lists: SourcedConsequence[] = [];
    for (const source of this.sources.values()) {
      const found = await source.consequencesOf(reading, ending);
      lists.push(...found.map((consequence) => ({ ...consequence, source: source.name })));
    }
    return lists;
  }

  /** @throws RangeError when no library of that name registered itself */
  sourceOf(name: string): ConsequenceSource {
    const source = this.sources.get(name);
    if (!source) throw new RangeError(`no source of consequences ${name}`);
    return source;
  }
}
