import { day, timeOfDay } from '#kernel';
import { deskAppointments, deskDays, DeskDays, deskTimes } from '#registry';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { AALST, AnOffice, details } from './an-office';

const FRIDAY = day('2026-11-20');
const asked = {
  day: FRIDAY,
  start: timeOfDay('09:00'),
  end: timeOfDay('10:00'),
  slotMinutes: 20,
  place: 'Dorpshuis Moorsel',
  street: null,
  municipality: AALST,
  heldBy: 'Mia Maes',
};

describe('the times of a desk day', () => {
  it('leave room for a whole visit before the desk closes', () => {
    expect(deskTimes(asked)).toEqual(['09:00', '09:20', '09:40']);
    expect(deskTimes({ ...asked, end: timeOfDay('09:59') })).toEqual(['09:00', '09:20']);
    expect(deskTimes({ ...asked, end: timeOfDay('09:10') })).toEqual([]);
  });
});

eachDatabase('desk days', (open) => {
  let office: AnOffice;
  let days: DeskDays;
  beforeEach(async () => {
    office = await AnOffice.open(open);
    days = new DeskDays(office.at.database.road);
  });

  const added = async () => (await days.add(office.command(), [asked])).answer;
  const visit = async (deskDay: Awaited<ReturnType<typeof added>>, at: string, who = 'Fatima') =>
    days.makeAppointment(office.command(), {
      deskDay: deskDay.id,
      at: timeOfDay(at),
      about: 'intake',
      who: { name: who },
    });
  const listed = () =>
    deskDays(office.reading, { organiser: office.organiser, from: FRIDAY, municipality: AALST, limit: 10 });

  it('are announced with who comes, a worker by name and a stranger as typed', async () => {
    const worker = await office.worker({ details: details('Jo', 'An') });
    const friday = await added();
    await visit(friday, '09:20');
    await days.makeAppointment(office.command(), {
      deskDay: friday.id,
      at: timeOfDay('09:00'),
      about: 'hours',
      who: { party: worker },
    });
    expect((await listed()).map(({ place, appointments }) => [place, appointments])).toEqual([
      ['Dorpshuis Moorsel', 2],
    ]);
    const coming = await deskAppointments(office.reading, friday.id);
    expect(coming.map(({ at, who, kind }) => [at, who, kind])).toEqual([
      ['09:00', 'Jo An', 'worker'],
      ['09:20', 'Fatima', 'none'],
    ]);
  });

  it('give each time to one visitor, and a time that is given back to the next', async () => {
    const friday = await added();
    const { subject } = await visit(friday, '09:20');
    await expect(visit(friday, '09:20', 'Tom')).rejects.toThrow('desk-time-taken');
    await days.cancelAppointment(office.command({ subject }));
    await visit(friday, '09:20', 'Tom');
    expect((await deskAppointments(office.reading, friday.id)).map(({ who }) => who)).toEqual(['Tom']);
  });

  it('that are called off take nobody more, and stay to be told', async () => {
    const friday = await added();
    await days.cancel(office.command({ subject: friday.id }), { version: friday.version });
    await expect(visit(friday, '09:00')).rejects.toThrow('desk-day-cancelled');
    expect((await listed())[0]?.cancelledAt).not.toBeNull();
    await expect(
      days.cancel(office.command({ subject: friday.id }), { version: friday.version }),
    ).rejects.toThrow('changed meanwhile');
  });

  it('have no time for somebody who has no file here', async () => {
    const friday = await added();
    const who = { party: aRandomId() };
    await expect(
      days.makeAppointment(office.command(), {
        deskDay: friday.id,
        at: timeOfDay('09:00'),
        about: 'card',
        who,
      }),
    ).rejects.toThrow('no party');
  });
});
