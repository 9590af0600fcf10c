import { located, placesFound, usersPage, workersPage } from '#registry';
import { eachDatabase, type Open } from '../support/databases';
import { AnOffice, aNewUser, details } from './an-office';

const people = [
  ['Jo', 'Peeters'],
  ['Johan', 'Peeters'],
  ['An', 'Li'],
  ['Joris', 'd’Hondt'],
  ['Ayşe', 'Öztürk'],
  ['Mohamed', 'El Amrani'],
] as const;

async function anOfficeWithPeople(open: Open) {
  const office = await AnOffice.open(open);
  for (const [given, family] of people) await office.worker({ details: details(given, family) });
  return office;
}

eachDatabase('a list of workers', (open: Open) => {
  it.each([
    ['Jo', ['Jo Peeters', 'Johan Peeters', 'Joris d’Hondt']],
    ['an', ['An Li']],
    ["D'HONDT", ['Joris d’Hondt']],
    ['ozturk', ['Ayşe Öztürk']],
    ['Mohamde', ['Mohamed El Amrani']],
  ])('finds %s', async (search, expected) => {
    const office = await anOfficeWithPeople(open);
    const { items, total } = await workersPage(office.reading, {
      organiser: office.organiser,
      limit: 10,
      search,
    });
    expect(items.map(({ name }) => name)).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it('is turned page by page, in the order of names, none twice and none left out', async () => {
    const office = await anOfficeWithPeople(open);
    const read: string[] = [];
    let after: string | undefined;
    do {
      const page = await workersPage(office.reading, {
        organiser: office.organiser,
        limit: 4,
        ...(after && { after }),
      });
      expect(page.total).toBe(people.length);
      read.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(read).toEqual([
      'An Li',
      'Ayşe Öztürk',
      'Jo Peeters',
      'Johan Peeters',
      'Joris d’Hondt',
      'Mohamed El Amrani',
    ]);
  });

  it('shows nobody of another organiser', async () => {
    const office = await anOfficeWithPeople(open);
    const other = await office.another();
    const page = await workersPage(other.reading, { organiser: other.organiser, limit: 10, search: 'Jo' });
    expect(page).toEqual({ items: [], total: 0 });
  });
});

eachDatabase('a list of users', (open: Open) => {
  it('finds an organisation by a word of its name', async () => {
    const office = await AnOffice.open(open);
    await office.user();
    await office.user(aNewUser({ details: { ...aNewUser().details, name: 'Hoeve ’t Zwaluwnest' } }));
    const { items } = await usersPage(office.reading, {
      organiser: office.organiser,
      limit: 10,
      search: 'zwaluw',
    });
    expect(items.map(({ name }) => name)).toEqual(['Hoeve ’t Zwaluwnest']);
  });
});

eachDatabase('places', (open: Open) => {
  it('are found by postal code and by name, and give region and coordinates', async () => {
    const office = await AnOffice.open(open);
    const { answer } = await office.loadPlaces();
    expect(answer.places).toBeGreaterThan(1000);
    const names = async (search: string) =>
      (await placesFound(office.reading, { search, limit: 5 })).map(({ name }) => name);
    expect(await names('Nieuwerkerken')).toContain('Nieuwerkerken');
    expect(await names('9300')).toEqual(['Aalst']);
    expect(await located(office.reading, { postalCode: '9300', place: 'AALST' })).toMatchObject({
      region: 'flanders',
      latitudeE5: expect.any(Number) as number,
    });
    expect(await located(office.reading, { postalCode: '1000', place: 'Brussel' })).toEqual({
      region: 'brussels',
      latitudeE5: null,
      longitudeE5: null,
    });
  });
});
