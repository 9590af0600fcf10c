import { type EntitySchema, type FindOptionsWhere, type UpdateResult } from 'typeorm';
import { ChangedMeanwhile, type Id, NotFound } from '#kernel';
import { type Reading, type Writing } from './reading';

interface NumberedRecord {
  readonly id: Id;
  readonly organiserId: Id;
  /** Within the organiser, from 1 on. */
  readonly number: number;
  readonly version: number;
}

/** What may change of a record; its number, and whose it is, never do. */
export type ChangeOf<Row extends NumberedRecord> = Partial<Omit<Row, keyof NumberedRecord>>;

/** Records of which each organiser has its own, numbered in their order, with a version that each change raises. */
export class NumberedRecords<Row extends NumberedRecord> {
  constructor(
    private readonly rows: EntitySchema<Row>,
    /** What a record is called where one is not found. */
    private readonly noun: string,
  ) {}

  /** @throws NotFound where this organiser has no such record */
  async one(reading: Reading, organiserId: Id, id: Id): Promise<Row> {
    const where = { id, organiserId } as FindOptionsWhere<Row>;
    const found = await reading.table(this.rows).findOneBy(where);
    if (!found) throw new NotFound(this.noun, id);
    return found;
  }

  /** The next number of an organiser; its book is locked, so nobody else takes it. */
  async nextNumber(tx: Writing, organiser: Id): Promise<number> {
    const row = await tx.row<{ last: number | null }>(
      `select max(number) as last from ${this.rows.options.name} where organiser_id = ?`,
      [organiser],
    );
    return (row?.last ?? 0) + 1;
  }

  /** Stores a new record. */
  async insert(tx: Writing, record: Row): Promise<void> {
    await tx.table<NumberedRecord>(this.rows).insert(record);
  }

  /** Moves a record on from the version that was read. @throws ChangedMeanwhile when it is no longer that version */
  async change(tx: Writing, before: Row, change: ChangeOf<Row>): Promise<Row> {
    const { id, version } = before;
    const moved = { ...change, version: version + 1 };
    const { affected }: UpdateResult = await tx
      .table<NumberedRecord>(this.rows)
      .update({ id, version }, moved);
    if (affected === 0) throw new ChangedMeanwhile(this.noun, id);
    return { ...before, ...moved };
  }
}
