import { day } from '#kernel';
import { forecast } from '#payments';

const lot = (free: number, expiresOn: string) => ({ free, expiresOn: day(expiresOn) });
const need = (on: string, cheques: number) => ({ day: day(on), cheques });

describe('how far cheques reach', () => {
  it('covers the work to come with what expires first', () => {
    expect(
      forecast([lot(5, '2027-06-30'), lot(4, '2026-12-31')], [need('2026-12-01', 3), need('2027-01-05', 2)]),
    ).toEqual({
      needed: 5,
      short: 0,
      shortFrom: undefined,
      expiring: [
        { on: '2026-12-31', cheques: 1 },
        { on: '2027-06-30', cheques: 3 },
      ],
    });
  });

  it('says from which day they do not, and how many are short', () => {
    const { short, shortFrom } = forecast(
      [lot(3, '2026-12-31')],
      [need('2027-01-05', 2), need('2026-12-02', 2), need('2026-12-03', 2)],
    );
    expect({ short, shortFrom }).toEqual({ short: 3, shortFrom: '2026-12-03' });
  });

  it('pays no work after the last valid day', () => {
    expect(forecast([lot(3, '2026-12-31')], [need('2027-01-01', 1)])).toMatchObject({
      short: 1,
      expiring: [{ on: '2026-12-31', cheques: 3 }],
    });
  });
});
