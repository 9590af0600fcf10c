import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { aPlace, type Place } from '../place';

/**
 * Stands in for pgledger, whose code is not ours to copy: double entry inside PostgreSQL, in one PL/pgSQL function. It
 * locks the accounts in order, moves each amount between two of them, refuses to go below zero where an account may
 * not, and writes a transfer and two entries with version and balance. It does no more than pgledger's own function,
 * with narrower keys (uuid and bigint instead of text and numeric), so that it is the quicker of the two, if anything.
 */
const TABLES = `
create table stand_in_account (
  id uuid primary key,
  unit text not null,
  balance bigint not null default 0,
  version bigint not null default 0,
  may_be_negative boolean not null,
  changed_at timestamptz not null default now()
);
create table stand_in_transfer (
  id uuid primary key default gen_random_uuid(),
  giver uuid not null references stand_in_account (id),
  taker uuid not null references stand_in_account (id),
  amount bigint not null check (amount > 0),
  made_at timestamptz not null default now()
);
create index on stand_in_transfer (giver);
create index on stand_in_transfer (taker);
create index on stand_in_transfer (made_at);
create table stand_in_entry (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references stand_in_account (id),
  transfer uuid not null references stand_in_transfer (id),
  change bigint not null,
  version bigint not null,
  balance bigint not null,
  made_at timestamptz not null default now()
);
create index on stand_in_entry (account);
create index on stand_in_entry (transfer);
`;

const FUNCTION = `
create function stand_in_post(givers uuid[], takers uuid[], amounts bigint[]) returns setof uuid
language plpgsql as $$
declare
  giver stand_in_account;
  taker stand_in_account;
  posted uuid;
begin
  perform 1 from stand_in_account where id = any(givers || takers) order by id for update;
  for one in 1 .. array_length(amounts, 1) loop
    update stand_in_account set balance = balance - amounts[one], version = version + 1, changed_at = now()
      where id = givers[one] returning * into giver;
    update stand_in_account set balance = balance + amounts[one], version = version + 1, changed_at = now()
      where id = takers[one] returning * into taker;
    if giver.balance < 0 and not giver.may_be_negative then
      raise exception 'account % may not go below zero', giver.id;
    end if;
    if giver.unit <> taker.unit then
      raise exception '% and % are different units', giver.unit, taker.unit;
    end if;
    insert into stand_in_transfer (giver, taker, amount) values (giver.id, taker.id, amounts[one])
      returning id into posted;
    insert into stand_in_entry (account, transfer, change, version, balance) values
      (giver.id, posted, 0 - amounts[one], giver.version, giver.balance),
      (taker.id, posted, amounts[one], taker.version, taker.balance);
    return next posted;
  end loop;
end $$`;

const CONNECTIONS = 16;
const WORKERS = 400;
const CENTS = [410, 285];

/** The accounts of one worker's work; the organiser's share is one account for all, and so the hot one. */
interface Accounts {
  readonly givers: readonly string[];
  readonly takers: readonly string[];
}

/** A hand-over is five transfers: hours of the month and the year, a cheque, the worker's cents and the organiser's. */
const UNITS = ['hour', 'hour', 'cheque', 'cent', 'cent'] as const;
const AMOUNTS = [1, 1, 1, ...CENTS];

/** Posts the transfers of hand-overs over 16 connections, each with a commit of its own. */
export class Transfers {
  private constructor(
    private readonly place: Place,
    private readonly clients: readonly Client[],
    private readonly workers: readonly Accounts[],
  ) {}

  static async open(): Promise<Transfers> {
    const place = await aPlace('postgres');
    const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: place.url }));
    await Promise.all(clients.map((client) => client.connect()));
    const [first] = clients;
    if (!first) throw new Error('no connection');
    await first.query(TABLES);
    await first.query(FUNCTION);
    const account = async (unit: string, mayBeNegative: boolean) => {
      const id = randomUUID();
      await first.query('insert into stand_in_account (id, unit, may_be_negative) values ($1, $2, $3)', [
        id,
        unit,
        mayBeNegative,
      ]);
      return id;
    };
    const share = await account('cent', false);
    const workers: Accounts[] = [];
    for (let one = 0; one < WORKERS; one++) {
      const givers: string[] = [];
      const takers: string[] = [];
      for (const unit of UNITS) givers.push(await account(unit, true));
      for (const unit of UNITS.slice(0, -1)) takers.push(await account(unit, false));
      workers.push({ givers, takers: [...takers, share] });
    }
    return new Transfers(place, clients, workers);
  }

  /** Hand-overs a second, of so many. */
  async perSecond(count: number): Promise<number> {
    let next = 0;
    const begun = performance.now();
    const work = async (client: Client) => {
      while (next < count) {
        const worker = this.workers[next++ % this.workers.length];
        await client.query({
          name: 'post',
          text: 'select * from stand_in_post($1, $2, $3)',
          values: [worker?.givers, worker?.takers, AMOUNTS],
        });
      }
    };
    await Promise.all(this.clients.map(work));
    return (count * 1_000) / (performance.now() - begun);
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
    await this.place.remove();
  }
}
