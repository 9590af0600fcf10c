import { type Page } from 'playwright-core';
import { Audit } from '#identity';
import { type Id } from '#kernel';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, type Card, logInWith, PASSWORD } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes, shows } from './eventually';
import { linkIn, Outbox } from './outbox';

const RIA = 'ria@leuven.example';
const HILDE = 'hilde@leuven.example';
const GRIET = 'griet@school.example';
const A_MINUTE = 60_000;

inBrowser('letting people in', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let outbox: Outbox;
    let page: Page;
    let at: string;

    beforeEach(async () => {
      outbox = await Outbox.make();
      here = await ANeighbourhood.open(open, { mail: outbox.setting });
      await here.somebody({ name: 'Ria Wyffels', email: RIA, role: 'desk-clerk' });
      await here.somebody({ name: 'Hilde Claeys', email: HILDE, role: 'administrator' });
      at = `/organisaties/${here.region.organiser}`;
      page = await windows.at(here.address);
    });
    afterEach(async () => {
      await here.close();
      await outbox.remove();
    });

    const heading = () => page.locator('h1').innerText();
    const logIn = async (email: string, password = PASSWORD, on = page) => {
      await on.goto('/aanmelden');
      await on.fill('[name=email]', email);
      await on.fill('[name=password]', password);
      await on.click('main form[action="/aanmelden"] button');
      await on.waitForURL(/account|mijn-uren|organisaties/);
    };
    const printedPin = () => page.locator('.paper-pin code').innerText();
    const enters = async ({ code, pin }: Card): Promise<boolean> => {
      const phone = await windows.at(here.address);
      await logInWith(phone, { code, pin });
      return phone.url().endsWith('/mijn-uren');
    };

    describe('at the desk', () => {
      let worker: Id;
      let old: Card;
      beforeEach(async () => {
        ({ worker, card: old } = await here.worker('Naima'));
        await logIn(RIA);
      });

      it('a lost card is replaced within a minute, and the old one stops at once', async () => {
        const phone = await windows.at(here.address);
        await logInWith(phone, old);
        const began = Date.now();
        await page.goto(`${at}/kaarten`);
        await page.getByLabel('Naam van de wijk-werker').fill('naim');
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: /Naima/ }).click();
        await page.getByRole('button', { name: 'Nieuwe kaart' }).click();
        const code = await page.locator('.paper-card code').innerText();
        const pin = await printedPin();
        expect(Date.now() - began).toBeLessThan(A_MINUTE);

        await phone.goto('/mijn-uren');
        await becomes(() => phone.locator('h1').innerText(), 'Aanmelden');
        expect(await enters(old)).toBe(false);
        expect(await enters({ code, pin })).toBe(true);
      });

      it('a forgotten PIN is replaced; the card stays', async () => {
        await page.goto(`${at}/mensen/${worker}/kaart`);
        await page.getByRole('button', { name: 'Nieuwe pincode' }).click();
        const pin = await printedPin();
        await shows(page.locator('.paper-card'), 0);
        expect(await enters(old)).toBe(false);
        expect(await enters({ code: old.code, pin })).toBe(true);
      });

      it('the picture on the card opens the log-in page with the code, and never the PIN', async () => {
        await page.goto(`${at}/mensen/${worker}/kaart`);
        await page.getByRole('button', { name: 'Nieuwe kaart' }).click();
        const code = await page.locator('.paper-card code').innerText();
        const pin = await printedPin();
        const source = (await page.locator('.paper-card img').getAttribute('src')) ?? '';
        const picture = await page.request.get(source);
        expect(picture.headers()['content-type']).toContain('image/svg+xml');
        expect(source).not.toContain(pin);
        const phone = await windows.at(here.address);
        await phone.goto(`/aanmelden/kaart?code=${code}`);
        expect(await phone.inputValue('[name=code]')).toBe(code);
        expect(await phone.inputValue('[name=pin]')).toBe('');
        await phone.fill('[name=pin]', pin);
        await phone.click('main form button');
        await phone.waitForURL('**/mijn-uren');
      });

      it('printed, the card has no menu and no PIN on its side', async () => {
        await page.goto(`${at}/mensen/${worker}/kaart`);
        await page.getByRole('button', { name: 'Nieuwe kaart' }).click();
        await page.emulateMedia({ media: 'print' });
        await becomes(() => page.locator('header.head').isVisible(), false);
        await becomes(() => page.locator('.paper-card').isVisible(), true);
        expect(await page.locator('.paper-card').innerText()).not.toContain(await printedPin());
        const paper = await page.pdf({ preferCSSPageSize: true });
        expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
        expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 (419|420)\S* (297|298)/);
      });

      it('sent twice, the form makes one card, and shows its code once', async () => {
        await page.goto(`${at}/mensen/${worker}/kaart`);
        const hidden = (name: string) => page.locator(`main form [name=${name}]`).first().inputValue();
        const form = { proof: await hidden('proof'), key: await hidden('key') };
        const send = () =>
          page.request.post(`${at}/mensen/${worker}/kaart`, { form, headers: { accept: 'text/html' } });
        expect(await (await send()).text()).toContain('paper-card');
        const again = await (await send()).text();
        expect(again).not.toContain('paper-card');
        expect(again).toContain('Dit is al getoond');
      });

      it('who made a card stands in the record, and who looked in the worker’s own file', async () => {
        await page.goto(`${at}/mensen/${worker}/kaart`);
        await page.getByRole('button', { name: 'Nieuwe kaart' }).click();
        await page.goto(`${at}/mensen/${worker}/kaart`);
        await page.getByRole('button', { name: 'Nieuwe pincode' }).click();
        const entries = await here.web
          .get(Audit)
          .entries(here.region.reading, { organiser: here.region.organiser, subject: worker, limit: 10 });
        const hers = entries.filter(({ actorName }) => actorName === 'Ria Wyffels');
        expect(hers.map(({ verb }) => verb).sort()).toEqual(['card.changePin', 'card.issue']);
        const looks = await here.region.reading.rows<{ what: string }>(
          'select what from look where party_id = ?',
          [worker],
        );
        expect(looks.map(({ what }) => what)).toContain('worker.card');
      });

      it('a worker of another organiser is not found', async () => {
        const elsewhere = await here.region.neighbour();
        const stranger = await elsewhere.aWorker('Bo');
        expect((await page.goto(`${at}/mensen/${stranger}/kaart`))?.status()).toBe(404);
        expect((await page.goto(`/organisaties/${elsewhere.organiser}/kaarten`))?.status()).toBe(404);
      });
    });

    it('a contact of a school is asked in, chooses a password, and sees her own school only', async () => {
      await logIn(RIA);
      await page.goto(`${at}/gebruikers/${here.region.family}/uitnodigen`);
      await page.fill('[name=name]', 'Griet Lams');
      await page.fill('[name=email]', 'geen adres');
      await page.getByRole('button', { name: 'Stuur de uitnodiging' }).click();
      expect(await page.locator('.faults').innerText()).toContain('Typ een e-mailadres');
      expect(await page.inputValue('[name=name]')).toBe('Griet Lams');
      await page.fill('[name=email]', GRIET);
      await page.getByRole('button', { name: 'Stuur de uitnodiging' }).click();
      await page.getByText(`De uitnodiging is verstuurd naar ${GRIET}.`).waitFor();

      const griet = await windows.at(here.address);
      await griet.goto(linkIn(await outbox.letterTo(GRIET), '/aanmelden/nieuw-wachtwoord'));
      await griet.getByText('Welkom.').waitFor();
      await griet.fill('[name=password]', 'groene fiets, koude soep');
      await griet.click('main form button');
      await logIn(GRIET, 'groene fiets, koude soep', griet);
      await griet.goto('/account');
      await griet.getByText('contact van een school').waitFor();
      expect((await griet.goto(`${at}/kaarten`))?.status()).toBe(403);
    });

    it('a contact who lost the invitation gets another, and stays one contact', async () => {
      await logIn(RIA);
      for (let times = 0; times < 2; times++) {
        await page.goto(`${at}/gebruikers/${here.region.family}/uitnodigen`);
        await page.fill('[name=name]', 'Griet Lams');
        await page.fill('[name=email]', GRIET);
        await page.getByRole('button', { name: 'Stuur de uitnodiging' }).click();
        await page.getByText('De uitnodiging is verstuurd').waitFor();
      }
      expect(await outbox.lettersTo(GRIET, 2)).toHaveLength(2);
      const roles = await here.region.reading.rows<object>(
        `select r.id from actor_role r join actor a on a.id = r.actor_id where a.email = ?`,
        [GRIET],
      );
      expect(roles).toHaveLength(1);
    });

    it('an administrator makes an account, and its owner chooses the password', async () => {
      await logIn(HILDE);
      await page.goto(`${at}/accounts`);
      const form = page.locator(`form[action="${at}/accounts"]`);
      await form.getByRole('button').click();
      expect(await page.locator('.faults li').allInnerTexts()).toHaveLength(3);
      await form.getByLabel('Voornaam en naam').fill('Tom Ghyselen');
      await form.getByLabel('E-mailadres').fill('tom@leuven.example');
      await form.getByLabel('bemiddelaar').check();
      await form.getByRole('button').click();
      await page.getByText('Er is een e-mail verstuurd naar tom@leuven.example.').waitFor();
      const letter = await outbox.letterTo('tom@leuven.example');
      expect(letter).toContain('U kunt aanmelden voor Leuven');
      const tom = await windows.at(here.address);
      await tom.goto(linkIn(letter, '/aanmelden/nieuw-wachtwoord'));
      await tom.fill('[name=password]', 'groene fiets, koude soep');
      await tom.click('main form button');
      await logIn('tom@leuven.example', 'groene fiets, koude soep', tom);
    });

    it('an administrator asks a second step of staff, and takes it from who lost the telephone', async () => {
      const mia = await here.mediator('mia@leuven.example');
      await logIn(HILDE);
      await page.goto(`${at}/accounts`);
      await page.getByRole('button', { name: 'Verplicht de tweede stap' }).click();
      expect(await page.locator('.faults').innerText()).toContain('Schrijf waar dit beslist is');
      await page.getByLabel('Beslissing over de tweede stap').fill('college van 16 november');
      await page.getByRole('button', { name: 'Verplicht de tweede stap' }).click();
      await page.getByText('Medewerkers moeten een tweede stap instellen.').waitFor();

      const hers = await windows.at(here.address);
      await hers.goto('/aanmelden');
      await hers.fill('[name=email]', 'mia@leuven.example');
      await hers.fill('[name=password]', PASSWORD);
      await hers.click('main form[action="/aanmelden"] button');
      await becomes(() => hers.locator('h1').innerText(), 'Tweede stap bij het aanmelden');

      await page.goto(`${at}/accounts?zoek=maes`);
      await page.getByRole('link', { name: 'Mia Maes' }).click();
      expect(page.url()).toContain(mia);
      await becomes(heading, 'Mia Maes');
      await page.getByText('niet ingesteld').waitFor();
      await page.getByRole('button', { name: 'Stuur een link' }).click();
      await page.getByText('De e-mail is verstuurd.').waitFor();
      expect(await outbox.letterTo('mia@leuven.example')).toContain('Kies een nieuw wachtwoord');
    });

    it('the last administrator cannot close her own account', async () => {
      await logIn(HILDE);
      await page.goto(`${at}/accounts?zoek=claeys`);
      await page.getByRole('link', { name: 'Hilde Claeys' }).click();
      await page.getByRole('button', { name: 'Sluit dit account af' }).click();
      expect(await page.locator('.faults').innerText()).toContain('Dit is de laatste beheerder');
    });
  });
});
