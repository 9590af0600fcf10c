import { type Page } from 'playwright-core';
import { day, timeOfDay } from '#kernel';
import { eachDatabase } from '../support/databases';
import { ACustomer } from './a-customer';
import { ANeighbourhood, logInWith, PASSWORD } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';

inBrowser('a calendar by a secret link', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address);
    });
    afterEach(() => here.close());

    /** Makes a link as its owner does; answers it as it is shown that one time. */
    async function link(names: 'Alleen de klus en de gemeente' | 'Ook namen en adressen'): Promise<string> {
      await page.goto('/agenda');
      await page.getByLabel(names).check();
      await page.getByRole('button', { name: 'Maak een link' }).click();
      return page.getByLabel('De link', { exact: true }).inputValue();
    }

    const read = async (address: string) => {
      const answer = await fetch(address, { headers: { accept: 'text/calendar' } });
      // Long lines are folded: a calendar reads them as one.
      return { answer, text: (await answer.text()).replaceAll('\r\n ', '') };
    };

    it('shows a worker’s jobs by Brussels’ clock, under names that stay, and tells nobody whose they are', async () => {
      const { worker, card } = await here.worker('Naima');
      const job = await here.job('assigned', worker, '2026-11-19');
      await logInWith(page, card);
      const { answer, text } = await read(await link('Alleen de klus en de gemeente'));
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(text).toContain(`UID:${job}@127.0.0.1`);
      expect(text).toContain('DTSTART;TZID=Europe/Brussels:20261119T113000');
      expect(text).toContain('DTEND;TZID=Europe/Brussels:20261119T133000');
      expect(text).toContain('BEGIN:VTIMEZONE');
      expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
      expect(text).toContain('STATUS:CONFIRMED');
      expect(text).toContain('LOCATION:3000 Leuven');
      expect(text).not.toMatch(/Hondt|Naima/);
    });

    it('says what does not go on, under the name it had', async () => {
      const { worker, card } = await here.worker('Naima');
      const job = await here.job('assigned', worker, '2026-11-26');
      await logInWith(page, card);
      const address = await link('Alleen de klus en de gemeente');
      await here.callsOff(job);
      const { text } = await read(address);
      expect(text).toContain(`UID:${job}@127.0.0.1`);
      expect(text).toContain('STATUS:CANCELLED');
      expect(text).toContain('SUMMARY:Gaat niet door: ');
      expect(text).toContain('SEQUENCE:2');
    });

    it('shows a family who comes and who does not, by Brussels’ clock, and tells no name', async () => {
      const family = await ACustomer.open(here, 'private-person');
      const { worker } = await here.worker('Naima');
      const asked = async (on: string) => {
        const start = timeOfDay('11:30');
        await here.region.request({
          user: family.user,
          site: family.site,
          pattern: { kind: 'once', on: day(on), start, end: timeOfDay('13:30') },
        });
        await family.sends(worker);
      };
      await asked('2026-11-19');
      await asked('2026-11-26');
      const [stays, goes] = await family.assignments();
      if (!stays || !goes) throw new Error('nobody was sent');
      await here.callsOff(goes.id);
      await family.logIn(page);
      const { text } = await read(await link('Alleen de klus en de gemeente'));
      expect(text).toContain(`UID:${stays.id}@127.0.0.1`);
      expect(text).toContain('DTSTART;TZID=Europe/Brussels:20261119T113000');
      expect(text).toContain(`UID:${goes.id}@127.0.0.1`);
      expect(text).toMatch(/STATUS:CONFIRMED[^]*STATUS:CANCELLED/);
      expect(text).not.toMatch(/Hondt|Naima|Maes/);
    });

    it('shows names to who asked for them', async () => {
      const { worker, card } = await here.worker('Naima');
      await here.job('assigned', worker, '2026-11-19');
      await logInWith(page, card);
      const { text } = await read(await link('Ook namen en adressen'));
      expect(text).toContain("d'Hondt");
    });

    it('opens nothing once its owner stops it, nor for who guesses', async () => {
      const { card } = await here.worker('Naima');
      await logInWith(page, card);
      const address = await link('Alleen de klus en de gemeente');
      expect((await read(address)).answer.status).toBe(200);
      expect((await read(address.replace(/.\.ics$/, 'x.ics'))).answer.status).toBe(404);
      await page.goto('/agenda');
      await page.getByRole('button', { name: /Stop deze link/ }).click();
      await page.getByText('De link werkt niet meer.').waitFor();
      expect((await read(address)).answer.status).toBe(404);
    });

    it('shows a mediator every job of the organiser, each with its own name', async () => {
      const { worker } = await here.worker('Naima');
      const other = await here.worker('Jo');
      const jobs = [
        await here.job('assigned', worker, '2026-11-19'),
        await here.job('offered', other.worker, '2026-11-20'),
      ];
      await here.mediator('mia@leuven.example');
      await page.goto('/aanmelden?naar=/agenda');
      await page.fill('[name=email]', 'mia@leuven.example');
      await page.fill('[name=password]', PASSWORD);
      await page.click('main form button');
      const { text } = await read(await link('Alleen de klus en de gemeente'));
      for (const job of jobs) expect(text).toContain(`UID:${job}@127.0.0.1`);
      expect(text).toContain('STATUS:TENTATIVE');
      expect(text).not.toMatch(/Hondt|Naima/);
    });
  });
});
