import { isOurForm } from '../../apps/web/src/screens/frame/secrets';
import { Mistyped, needed, oneOf, Typed } from '../../apps/web/src/screens/frame/typed';
import { wantedPage } from '../../apps/web/src/screens/frame/wanted-page';
import { clockTime } from '../../apps/web/src/screens/frame/clock-time';

describe('the frame of the pages', () => {
  it.each([
    ['/mijn-uren', '/mijn-uren'],
    ['/klussen?na=2026-11-19_1', '/klussen?na=2026-11-19_1'],
    ['https://elders.example/', '/'],
    ['//elders.example/', '/'],
    ['/\\elders.example', '/'],
    ['/mijn-uren\r\nset-cookie: a=b', '/'],
    ['', '/'],
  ])('leads from %j to %j, and never to another site', (asked, page) => {
    expect(wantedPage(asked)).toBe(page);
  });

  it('takes a form only from the browser it was made for', () => {
    expect(isOurForm({}, '')).toBe(false);
    expect(isOurForm({ wijk_sessie: 'geheim' }, '')).toBe(false);
    expect(isOurForm({ wijk_sessie: 'geheim' }, 'geheim')).toBe(false);
  });

  it('names every fault of a form at once, in the order of its fields', () => {
    const typed = Typed.of({ why: 'weet niet', name: ['  ', 'Jo'] });
    const read = () => typed.read({ name: needed('Typ een naam.'), why: oneOf(['a', 'b'], 'Kies.') });
    expect(read).toThrow(Mistyped);
    try {
      read();
    } catch (error) {
      expect((error as Mistyped).faults).toEqual([
        { field: 'name', says: 'Typ een naam.' },
        { field: 'why', says: 'Kies.' },
      ]);
    }
  });

  it.each([
    [{ name: '  Jo\0 ' }, 'Jo'],
    [{ name: ['An', 'Jo'] }, 'An'],
    [{ name: { first: 'Jo' } }, ''],
    [null, ''],
    ['name', ''],
    [{ name: 'x'.repeat(9000) }, 'x'.repeat(2000)],
  ])('reads %j as text and nothing else', (body, text) => {
    expect(Typed.of(body).text('name')).toBe(text);
    expect(Typed.of(body).text('constructor')).toBe('');
  });

  it.each([
    ['11:30', '11:30'],
    ['9.05', '09:05'],
    ['9u30', '09:30'],
    ['0930', '09:30'],
    ['14 u', '14:00'],
    ['8', '08:00'],
    ['25:00', undefined],
    ['12:60', undefined],
    ['na de middag', undefined],
    ['', undefined],
  ])('understands %j as the time %s', (typed, time) => {
    expect(clockTime(typed)).toBe(time);
  });
});
