import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, INSTALLATION, type Reading, Road, type Taken, type Writing } from '#database';
import { type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { InszVault } from '../identifiers/vault';
import { refusalsToJoin } from '../rules';
import { type JoinFile, joinFile, markJoined, moveInsz, type OnePerson, personToJoin } from '../store/joins';
import { regimeOfInstallation } from '../store/settings';

/** Two workers, of whichever organisers, behind whom the same human being turns out to stand. */
export interface PersonsAsked {
  /** A worker of the person who remains. */
  readonly surviving: Id;
  /** A worker of the person who goes on in the other. */
  readonly joined: Id;
}

/** A library above that keeps persons' ids with its own records lets them follow. */
export interface PersonFollower {
  /** A step, inside the command that joins two persons. */
  personJoined(tx: Writing, join: OnePerson): Promise<void>;
}

/**
 * Two persons of the installation who are one human being: their hours become one, in the book and for good. Their
 * workers keep their own files, and point to the person who remains.
 */
@Injectable()
export class PersonJoins {
  private readonly followers: PersonFollower[] = [];

  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    private readonly vault: InszVault,
  ) {}

  /** A library calls this once, when it starts. */
  register(follower: PersonFollower): void {
    this.followers.push(follower);
  }

  /**
   * The command's subject is the id of the join, its book the installation's; its reason stands in the book.
   * @throws Refused without a reason, when they are one already, have other national numbers, or both run at one
   * organiser; NotFound
   */
  join(command: Command, asked: PersonsAsked): Promise<Taken<JoinFile>> {
    return this.road.take(command, {
      perform: (tx) => this.joinStep(tx, asked),
      answer: joinFile,
    });
  }

  private async joinStep(tx: Writing, asked: PersonsAsked): Promise<void> {
    tx.book(INSTALLATION);
    const surviving = await this.personBehind(tx, asked.surviving);
    const joined = await this.personBehind(tx, asked.joined);
    for (const { organiser } of [...surviving.files, ...joined.files]) tx.book(organiser);
    refuseUnlessAllowed(refusalsToJoin(surviving, joined, tx.today));
    const join = { from: joined.person, into: surviving.person };
    const regime = await regimeOfInstallation(tx);
    await this.ledger.joinPersons(tx, { ...join, regime, why: tx.command.reason ?? '' });
    await markJoined(tx, join);
    await moveInsz(tx, this.vault, join);
    for (const follower of this.followers) await follower.personJoined(tx, join);
  }

  /** @throws NotFound */
  private async personBehind(reading: Reading, worker: Id) {
    const found = await personToJoin(reading, this.vault, worker);
    if (!found) throw new NotFound('worker', worker);
    return found;
  }
}
