import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Cents, cents, type Day, type Id, type Month, monthOf, NotFound } from '#kernel';
import { MonthStatements, type Party, type Work } from '#performances';
import { factsOfUsers, workerNames } from '#registry';

/** A line of a statement: hours of one visit, or hours of it that were taken back. */
export interface StatementLine {
  readonly number: number;
  readonly performance: Id;
  readonly performedOn: Day;
  /** For whom was worked on the statement of a worker, who worked on that of a user. */
  readonly other: string;
  readonly hours: number;
  readonly cents: Cents;
  /** Work of an earlier month that was closed already. */
  readonly isLate: boolean;
  /** Whether there was work in those hours: who came for nothing can be paid all the same. */
  readonly work: Work;
}

/** Hours and what they come to. */
export interface Sum {
  readonly hours: number;
  readonly cents: Cents;
}

/** What a month came to for one of them, line by line. */
export interface Statement extends Sum {
  readonly month: Month;
  readonly party: Party;
  readonly name: string;
  readonly lines: readonly StatementLine[];
  /** What of it was paid without work. */
  readonly withoutWork: Sum;
}

interface StatementAsked {
  readonly organiser: Id;
  readonly month: Month;
  readonly party: Party;
  readonly id: Id;
}

/** Reads statements with names beside the ids. */
@Injectable()
export class StatementReads {
  constructor(
    private readonly statements: MonthStatements,
    @Inject(READING) readonly reading: Reading,
  ) {}

  /** The statement of one of them, from the book itself: also of a month that is open still. */
  async one({ organiser, month, party, id }: StatementAsked): Promise<Statement> {
    const whose = party === 'worker' ? { worker: id } : { user: id };
    const booked = await this.statements.lines(this.reading, { book: organiser, month, ...whose });
    const nameOf = await this.namesOf(organiser, [id, ...booked.map(({ worker }) => worker)]);
    const lines = booked.map((line): StatementLine => ({
      number: line.number,
      performance: line.performance,
      performedOn: line.performedOn,
      other: nameOf(party === 'worker' ? line.user : line.worker),
      hours: line.hours,
      cents: party === 'worker' ? line.owedCents : line.paidCents,
      isLate: monthOf(line.performedOn) < month,
      work: line.work,
    }));
    return {
      month,
      party,
      name: nameOf(id),
      lines,
      ...sumOf(lines),
      withoutWork: sumOf(lines.filter(({ work }) => work === 'none')),
    };
  }

  /** The same of whoever it is, worker or user. @throws NotFound for who has no hours in that month */
  async ofParty(asked: Omit<StatementAsked, 'party'>): Promise<Statement> {
    for (const party of ['worker', 'user'] as const) {
      const statement = await this.one({ ...asked, party });
      if (statement.lines.length > 0) return statement;
    }
    throw new NotFound('statement', asked.id);
  }

  /** Names of workers and users; empty once somebody's details are erased. */
  async namesOf(organiser: Id, workers: readonly Id[]): Promise<(id: Id) => string> {
    const names = await workerNames(this.reading, { organiser, workers });
    const users = await factsOfUsers(this.reading, { organiser });
    const nameOfUser = new Map(users.map(({ user, name }) => [user, name]));
    return (id) => names.get(id) ?? nameOfUser.get(id) ?? '';
  }
}

const sumOf = (lines: readonly StatementLine[]): Sum => ({
  hours: lines.reduce((sum, line) => sum + line.hours, 0),
  cents: cents(lines.reduce((sum, line) => sum + line.cents, 0)),
});
