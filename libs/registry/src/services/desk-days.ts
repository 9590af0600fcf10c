import { Injectable } from '@nestjs/common';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { type Id, NotFound, refuseUnlessAllowed, type TimeOfDay } from '#kernel';
import { type DeskMatter, refusalsOfDeskDay, refusalsToVisitDesk } from '../rules';
import {
  type DeskAppointmentRow,
  deskAppointments,
  deskAppointmentTable,
  deskDay,
  type DeskDayRow,
  deskDayTable,
} from '../store/desk-days';
import { addRecord, changeRecord, organiserOf, recordOf, seenRecord, type Told } from '../store/records';

export type NewDeskDay = Omit<Told<DeskDayRow>, 'cancelledAt'>;

export interface NewDeskAppointment {
  readonly deskDay: Id;
  readonly at: TimeOfDay;
  readonly about: DeskMatter;
  /** A worker or user of this organiser; or the name of somebody without a file. */
  readonly who: { readonly party: Id } | { readonly name: string };
}

/** Desk days (zitdagen): announced, called off, and who comes at which time. */
@Injectable()
export class DeskDays {
  constructor(private readonly road: Road) {}

  /**
   * Announces desk days, all or none; the command's subject is the first one. @throws Refused for a day that is past,
   * or no hours
   */
  add(command: Command, asked: readonly NewDeskDay[]): Promise<Taken<DeskDayRow>> {
    return this.road.take(command, {
      perform: async (tx) => {
        refuseUnlessAllowed(asked.flatMap((day) => refusalsOfDeskDay(day, tx.today)));
        for (const [at, day] of asked.entries()) {
          const id = at === 0 ? tx.command.subject : tx.ids.next();
          await addRecord(tx, deskDayTable, { ...day, cancelledAt: null, id });
        }
      },
      answer: dayOf(command),
    });
  }

  /** Calls a desk day off; its appointments stay, so that everybody can be told. @throws NotFound, ChangedMeanwhile */
  cancel(command: Command, { version }: { readonly version: number }): Promise<Taken<DeskDayRow>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const before = await seenRecord(tx, deskDayTable, { id: tx.command.subject, version });
        await changeRecord(tx, deskDayTable, {
          before,
          changes: { cancelledAt: tx.now },
          owner: before.id,
        });
      },
      answer: dayOf(command),
    });
  }

  /** Keeps a time for somebody; the command's subject is the appointment. @throws NotFound, Refused */
  makeAppointment(command: Command, asked: NewDeskAppointment): Promise<Taken<DeskAppointmentRow>> {
    return this.road.take(command, {
      perform: (tx) => this.make(tx, asked),
      answer: (tx, id) => recordOf(tx, deskAppointmentTable, { id, organiser: bookOf(command) }),
    });
  }

  /** Gives a time back; nothing of who would come stays. The command's subject is the appointment. @throws NotFound */
  cancelAppointment(command: Command): Promise<Taken<void>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const id = tx.command.subject;
        const gone = await tx.run('delete from desk_appointment where id = ? and organiser_id = ?', [
          id,
          organiserOf(tx),
        ]);
        if (gone === 0) throw new NotFound('appointment', id);
      },
      answer: async () => undefined,
    });
  }

  private async make(tx: Writing, { deskDay: id, at, about, who }: NewDeskAppointment): Promise<void> {
    const organiser = organiserOf(tx);
    const hours = await deskDay(tx, organiser, id);
    const taken = (await deskAppointments(tx, id)).map((one) => one.at);
    const isCancelled = hours.cancelledAt !== null;
    refuseUnlessAllowed(refusalsToVisitDesk({ ...hours, isCancelled }, { at, taken, today: tx.today }));
    if ('party' in who) await refuseStranger(tx, organiser, who.party);
    await addRecord(tx, deskAppointmentTable, {
      deskDayId: id,
      at,
      about,
      partyId: 'party' in who ? who.party : null,
      name: 'party' in who ? null : who.name,
      id: tx.command.subject,
    });
  }
}

/** @throws NotFound for who has no file at this organiser */
async function refuseStranger(tx: Reading, organiser: Id, party: Id): Promise<void> {
  const [known] = await tx.rows<{ id: Id }>(
    `select id from worker where id = ? and organiser_id = ?
     union all select id from user_record where id = ? and organiser_id = ?`,
    [party, organiser, party, organiser],
  );
  if (!known) throw new NotFound('party', party);
}

const bookOf = ({ books: [organiser], subject }: Command): Id => organiser ?? subject;

const dayOf =
  (command: Command) =>
  (tx: Reading, id: Id): Promise<DeskDayRow> =>
    deskDay(tx, bookOf(command), id);
