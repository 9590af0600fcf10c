import { verifyAll } from '#cheque-ledger';
import { Database, drawnIds } from '#database';
import { systemClock } from '#kernel';
import { figure, wijkWerken } from '#regulation';
import { type Month, firstDayOf } from '#kernel';
import { tables } from '../../apps/web/src/tables';
import { type Surroundings } from './server';
import { type Sums, type Tally } from './tally';

/** A question put to the books after the year, and what was found: nothing where all is well. */
export interface Checked {
  readonly question: string;
  readonly compared: number;
  readonly differences: readonly string[];
}

/** A write as it is known in the book: who asked it, under which key. */
interface Asking {
  readonly actor: string;
  readonly key: string;
}

interface Asked {
  readonly tally: Tally;
  readonly acknowledged: readonly Asking[];
  readonly refusedKeys: readonly Asking[];
  readonly organiser: string;
  readonly closed: readonly Month[];
  /** Nights that have passed. */
  readonly nights: number;
}

const idOf = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Holds the books against what the driver was answered: by plain sums in the database, and by the service's own. */
export class Audit {
  private constructor(
    private readonly database: Database,
    private readonly asked: Asked,
    private readonly book: number,
  ) {}

  static async of({ url, secret }: Surroundings, asked: Asked): Promise<Checked[]> {
    const database = await Database.open({ url, tables, secret, clock: systemClock, ids: drawnIds });
    try {
      const row = await database.reading.row<{ number: number }>('select number from book where id = ?', [
        asked.organiser,
      ]);
      const audit = new Audit(database, asked, row?.number ?? NaN);
      return [
        await audit.booksVerify(),
        await audit.hoursOfWorkers(),
        await audit.hoursOfUsers(),
        ...(await audit.statements()),
        await audit.onceEach(),
        await audit.refusedNowhere(),
        await audit.nobodyAboveTheMaximum(),
        await audit.chequesOfUsers(),
        await audit.nightsDoneOnce(),
        await audit.alarmsRing(),
      ];
    } finally {
      await database.close();
    }
  }

  private async booksVerify(): Promise<Checked> {
    const { books, differences } = await this.database.snapshot((reading) => verifyAll(reading));
    return {
      question: 'the book verifies, postings',
      compared: books.reduce((sum, { postings }) => sum + postings, 0),
      differences: [...differences, ...books.flatMap((book) => book.differences)].map((one) =>
        JSON.stringify(one),
      ),
    };
  }

  /** The comparisons once more, with an hour and a write that nobody was answered: each of them must differ. */
  private async alarmsRing(): Promise<Checked> {
    const { tally, acknowledged } = this.asked;
    const told = {
      ...this.asked,
      tally: tally.withAnHourTooMany(),
      acknowledged: [...acknowledged, { actor: 'nobody', key: 'never asked' }],
    };
    const wrong = new Audit(this.database, told, this.book);
    const asked = [await wrong.hoursOfWorkers(), await wrong.hoursOfUsers(), await wrong.onceEach()];
    return {
      question: 'an hour or a write too many would have been noticed',
      compared: asked.length,
      differences: asked
        .filter(({ differences }) => differences.length === 0)
        .map(({ question }) => question),
    };
  }

  private rows<Row extends object>(
    statement: string,
    values: readonly (string | number)[] = [],
  ): Promise<Row[]> {
    return this.database.reading.rows<Row>(statement, values);
  }

  /** What lies on the accounts of hours worked, by worker and month of the work. */
  private async hoursOfWorkers(): Promise<Checked> {
    const rows = await this.rows<{ worker: string; period: number; hours: number }>(
      `select w.id as worker, a.period, cast(sum(e.change) as bigint) as hours from account a
        join entry e on e.book = a.book and e.account = a.number
        join worker w on ${this.sameId('w.person_id', 'a.owner')}
        where a.book = ? and a.purpose = 'worked' and a.period > 9999 group by w.id, a.period`,
      [this.book],
    );
    const stored = rows.map(
      ({ worker, period, hours }) => [`${worker} ${monthOfPeriod(period)}`, hours] as const,
    );
    return compared('hours by worker and month', this.asked.tally.sums('worker', 'worked'), new Map(stored));
  }

  /** A person's id is text in the register and bytes in the book. */
  private sameId(text: string, bytes: string): string {
    return this.database.reading.dialect === 'sqlite'
      ? `upper(replace(${text}, '-', '')) = hex(${bytes})`
      : `decode(replace(${text}, '-', ''), 'hex') = ${bytes}`;
  }

  /** Cheques handed over, by who paid them and month of the work. */
  private async hoursOfUsers(): Promise<Checked> {
    return compared(
      'hours by user and month',
      this.asked.tally.sums('user', 'worked'),
      await this.handedOver('l.user_id', 'p.performed_on'),
    );
  }

  private async handedOver(party: 'l.user_id' | 'a.owner', day: 'p.performed_on' | 'p.happened_on') {
    const rows = await this.rows<{ party: Buffer; month: string; hours: number }>(
      `select ${party} as party, substr(${day}, 1, 7) as month, cast(sum(e.change) as bigint) as hours
        from posting p join entry e on e.book = p.book and e.number = p.number
        join account a on a.book = e.book and a.number = e.account and a.purpose in ('received', 'redeemed')
        join lot l on l.book = a.book and l.number = a.lot
        where p.book = ? and p.kind in ('hand-over', 'reversal') group by ${party}, substr(${day}, 1, 7)`,
      [this.book],
    );
    return new Map(rows.map(({ party: of, month, hours }) => [`${idOf(of)} ${month}`, hours]));
  }

  /** The statements of closed months against the book, and against what the driver was answered. */
  private async statements(): Promise<Checked[]> {
    const { closed, tally, organiser } = this.asked;
    const rows = await this.rows<{ party: 'worker' | 'user'; partyId: string; month: string; hours: number }>(
      'select party, party_id, month, hours from month_statement where organiser_id = ?',
      [organiser],
    );
    const months = new Set<string>(closed);
    const ofClosed = (sums: Sums) => new Map([...sums].filter(([key]) => months.has(key.slice(-7))));
    const checked: Checked[] = [];
    for (const party of ['worker', 'user'] as const) {
      const drawn = new Map(
        rows.filter((row) => row.party === party).map((row) => [`${row.partyId} ${row.month}`, row.hours]),
      );
      const column = party === 'worker' ? 'a.owner' : 'l.user_id';
      const stored = ofClosed(await this.handedOver(column, 'p.happened_on'));
      checked.push(
        compared(`statements of a ${party}, against the book`, stored, drawn),
        compared(
          `statements of a ${party}, against the answers`,
          ofClosed(tally.sums(party, 'shown')),
          drawn,
        ),
      );
    }
    return checked;
  }

  private async keys(): Promise<Map<string, number>> {
    const rows = await this.rows<{ actor: string; key: string; count: number }>(
      `select actor, key, cast(count(*) as bigint) as count from command
        where key like 'year-%-key' group by actor, key`,
    );
    return new Map(rows.map(({ actor, key, count }) => [`${actor} ${key}`, count]));
  }

  /** Every write that was acknowledged is there once, and nothing that was not. */
  private async onceEach(): Promise<Checked> {
    const told = new Map(this.asked.acknowledged.map(({ actor, key }) => [`${actor} ${key}`, 1]));
    return compared('every acknowledged write once, and no other', told, await this.keys());
  }

  private async refusedNowhere(): Promise<Checked> {
    const keys = await this.keys();
    const { refusedKeys } = this.asked;
    return {
      question: 'nothing is stored under the key of a refused write',
      compared: refusedKeys.length,
      differences: refusedKeys.map(({ actor, key }) => `${actor} ${key}`).filter((key) => keys.has(key)),
    };
  }

  /** By the driver's own sums: above the month's maximum only where a mediator was answered that it may be. */
  private async nobodyAboveTheMaximum(): Promise<Checked> {
    const { tally } = this.asked;
    const months = tally.sums('worker', 'worked');
    const years = new Map<string, number>();
    for (const [key, hours] of months) {
      const year = key.slice(0, -3);
      years.set(year, (years.get(year) ?? 0) + hours);
    }
    const differences: string[] = [];
    for (const [key, hours] of [...months, ...years]) {
      const [, period = ''] = key.split(' ');
      const name = period.length === 4 ? 'hours-per-year-maximum' : 'hours-per-month-maximum';
      const maximum = figure(wijkWerken, name, firstDayOf(period as Month));
      const allowed = [...tally.deviations]
        .filter(([of]) => of.startsWith(key))
        .reduce((sum, [, more]) => sum + more, 0);
      if (hours > maximum + allowed) differences.push(`${key}: ${hours} hours`);
    }
    return { question: 'no worker above a maximum', compared: months.size + years.size, differences };
  }

  /** Cheques issued to each user: those that the driver saw paid. */
  private async chequesOfUsers(): Promise<Checked> {
    const rows = await this.rows<{ user: Buffer; cheques: number }>(
      'select user_id as "user", cast(sum(cheques) as bigint) as cheques from lot where book = ? group by user_id',
      [this.book],
    );
    const issued = new Map(rows.map(({ user, cheques }) => [idOf(user), cheques]));
    return compared('cheques issued by user', this.asked.tally.bought, issued);
  }

  /** Each duty of each night was done once, whatever was killed in it. */
  private async nightsDoneOnce(): Promise<Checked> {
    const rows = await this.rows<{ verb: string; count: number }>(
      `select verb, cast(count(*) as bigint) as count from command where key like 'nightly %' and book = ? group by verb`,
      [this.book],
    );
    const { nights } = this.asked;
    const wrong = rows.filter(({ verb, count }) => verb !== 'month.drawStatement' && count !== nights);
    return {
      question: 'each duty of each night was done once',
      compared: rows.reduce((sum, { count }) => sum + count, 0),
      differences: wrong.map(({ verb, count }) => `${verb}: ${count} of ${nights} nights`),
    };
  }
}

const monthOfPeriod = (period: number) => `${String(period).slice(0, 4)}-${String(period).slice(4)}`;

/** Both ways: what one of them lacks, and where they say another number. Zero and nothing are the same. */
function compared(question: string, told: Sums, stored: Sums): Checked {
  const differences: string[] = [];
  for (const key of new Set([...told.keys(), ...stored.keys()])) {
    const [mine, theirs] = [told.get(key) ?? 0, stored.get(key) ?? 0];
    if (mine !== theirs) differences.push(`${key}: ${mine} by the driver, ${theirs} stored`);
  }
  return { question, compared: told.size, differences };
}
