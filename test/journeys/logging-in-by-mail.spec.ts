import { type Page } from 'playwright-core';
import { logInFigures } from '#identity';
import { epochOfMoment, momentOfEpoch } from '#kernel';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, PASSWORD } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes } from './eventually';
import { linkIn, Outbox } from './outbox';

const GRIET = 'griet@school.example';
const MIA = 'mia@leuven.example';
const MINUTE = 60_000;
const NEW = 'groene fiets, koude soep';

inBrowser('getting in by mail', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let outbox: Outbox;
    let page: Page;

    beforeEach(async () => {
      outbox = await Outbox.make();
      here = await ANeighbourhood.open(open, { mail: outbox.setting });
      const { family } = here.region;
      await here.somebody({ name: 'Griet Lams', email: GRIET, role: 'user-contact', party: family });
      await here.mediator(MIA);
      page = await windows.at(here.address);
    });
    afterEach(async () => {
      await here.close();
      await outbox.remove();
    });

    const heading = () => page.locator('h1').innerText();
    const send = () => page.click('main form:visible button[type=submit]');
    const later = (milliseconds: number) => {
      const { clock } = here.region.at;
      clock.set(momentOfEpoch(epochOfMoment(clock.now()) + milliseconds));
    };
    const askCode = async (email: string) => {
      await page.goto('/aanmelden/code');
      await page.fill('[name=email]', email);
      await send();
    };
    const codeFrom = async (atLeast = 1) =>
      /\b(\d{3} \d{3})\b/.exec(await outbox.letterTo(GRIET, atLeast))?.[1] ?? '';
    const typeCode = async (code: string) => {
      await page.fill('[name=code]', code);
      await send();
    };
    const isIn = async () => (await page.goto('/account'))?.url().endsWith('/account') ?? false;
    const asksForPassword = async (link: string, password: string) => {
      await page.goto(link);
      await page.fill('[name=password]', password);
      await send();
    };
    const logIn = async (email: string, password: string) => {
      await page.goto('/aanmelden');
      await page.fill('[name=email]', email);
      await page.fill('[name=password]', password);
      await send();
    };

    it('a contact of a school types the code from the letter, and lands where she wanted to be', async () => {
      await page.goto('/account');
      await page.getByRole('link', { name: 'Krijg een code per e-mail' }).click();
      await page.fill('[name=email]', GRIET.toUpperCase());
      await send();
      await becomes(heading, 'Typ de code uit de e-mail');
      await typeCode(await codeFrom());
      await becomes(heading, 'Mijn account');
      await page.getByText('contact van een school').waitFor();
    });

    it('an address that nobody has looks the same, and gets no letter', async () => {
      await askCode(GRIET);
      const known = await page.locator('main').innerText();
      await askCode('niemand@elders.example');
      expect(await page.locator('main').innerText()).toBe(known);
      await typeCode('418263');
      expect(await page.locator('.faults').innerText()).toContain('Dit is niet de code');
      expect((await outbox.everything()).join()).not.toContain('niemand@elders.example');
    });

    it('five wrong codes are the end of it, whatever is typed then', async () => {
      await askCode(GRIET);
      const code = await codeFrom();
      const wrong = code.startsWith('0') ? '111111' : '000000';
      for (let tried = 0; tried < logInFigures.mailedCodeTriesMaximum; tried++) {
        await typeCode(wrong);
        expect(await page.locator('.faults').innerText()).toContain('Dit is niet de code');
      }
      await typeCode(code);
      expect(await page.locator('.faults').innerText()).toContain('Deze code werkt niet meer');
      expect(await isIn()).toBe(false);
    });

    it('a code is over after its time, works once, and only in the browser that asked for it', async () => {
      await askCode(GRIET);
      const code = await codeFrom();
      const elsewhere = await windows.at(here.address);
      await elsewhere.goto('/aanmelden/code/typen');
      await elsewhere.fill('[name=code]', code);
      await elsewhere.click('main form button');
      expect(await elsewhere.locator('.faults').innerText()).toContain('Deze code werkt niet meer');
      later(logInFigures.mailedCodeMinutes * MINUTE);
      await typeCode(code);
      expect(await page.locator('.faults').innerText()).toContain('Deze code werkt niet meer');
    });

    it('the link in the letter works on another device, once, and not by being looked at', async () => {
      await askCode(GRIET);
      const link = linkIn(await outbox.letterTo(GRIET), '/aanmelden/link');
      const phone = await windows.at(here.address);
      // What a program does that looks through mail for danger.
      await phone.request.get(link);
      await phone.goto(link);
      await phone.click('main form button');
      expect((await phone.goto('/account'))?.status()).toBe(200);
      await becomes(() => phone.locator('h1').innerText(), 'Mijn account');
      await page.goto(link);
      await send();
      await becomes(heading, 'Deze link werkt niet meer');
      await page.goto('/aanmelden/code/typen');
      await typeCode(await codeFrom());
      expect(await page.locator('.faults').innerText()).toContain('Deze code werkt niet meer');
    });

    it('a mediator gets no code: her letter says to use the password', async () => {
      await askCode(MIA);
      const letter = await outbox.letterTo(MIA);
      expect(letter).toContain('U hebt een wachtwoord');
      expect(letter).not.toMatch(/\b\d{3} \d{3}\b/);
    });

    it('the letter is in the language of the page', async () => {
      await page.goto('/taal/fr?naar=/aanmelden/code');
      await page.fill('[name=email]', GRIET);
      await send();
      expect(await outbox.letterTo(GRIET)).toContain('Votre code pour vous connecter');
    });

    it('a forgotten password is chosen anew; the old one and every open session end', async () => {
      await logIn(MIA, PASSWORD);
      const elsewhere = await windows.at(here.address);
      await elsewhere.goto('/aanmelden');
      await elsewhere.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
      await elsewhere.fill('[name=email]', MIA);
      await elsewhere.click('main form button');
      await becomes(() => elsewhere.locator('h1').innerText(), 'Kijk in uw e-mail');
      const link = linkIn(await outbox.letterTo(MIA), '/aanmelden/nieuw-wachtwoord');

      await elsewhere.goto(link);
      await elsewhere.fill('[name=password]', 'maes');
      await elsewhere.click('main form button');
      expect(await elsewhere.locator('.faults').innerText()).toContain('te kort');
      await elsewhere.fill('[name=password]', NEW);
      await elsewhere.click('main form button');
      await becomes(() => elsewhere.locator('h1').innerText(), 'Uw wachtwoord is bewaard');

      expect(await isIn()).toBe(false);
      await logIn(MIA, PASSWORD);
      expect(await page.title()).toContain('Fout');
      await logIn(MIA, NEW);
      expect(await isIn()).toBe(true);
      await page.goto(link);
      await becomes(heading, 'Deze link werkt niet meer');
    });

    it('a link to a new password is over after an hour, and an older one when a newer was used', async () => {
      const ask = async (count: number) => {
        await page.goto('/aanmelden/wachtwoord-vergeten');
        await page.fill('[name=email]', MIA);
        await send();
        return linkIn(await outbox.letterTo(MIA, count), '/aanmelden/nieuw-wachtwoord');
      };
      const first = await ask(1);
      later(logInFigures.newPasswordMinutes * MINUTE);
      await page.goto(first);
      await becomes(heading, 'Deze link werkt niet meer');
      const second = await ask(2);
      const third = await ask(3);
      await asksForPassword(third, NEW);
      await page.goto(second);
      await becomes(heading, 'Deze link werkt niet meer');
    });

    it('who asks for many letters waits, whether the address is known or not', async () => {
      for (const email of [GRIET, 'niemand@elders.example']) {
        for (let asked = 0; asked < logInFigures.lettersPerAccountMaximum; asked++) await askCode(email);
        await becomes(heading, 'Typ de code uit de e-mail');
        await askCode(email);
        expect(await page.locator('.faults').innerText()).toContain('Te veel pogingen');
      }
    });
  });
});
