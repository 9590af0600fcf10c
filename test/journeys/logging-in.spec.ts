import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, logInWith, PASSWORD } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes, shows } from './eventually';

inBrowser('getting in and out', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      page = await windows.at(here.address);
    });
    afterEach(() => here.close());

    const heading = () => page.locator('h1').innerText();
    const logIn = async (email: string, password: string) => {
      await page.fill('[name=email]', email);
      await page.fill('[name=password]', password);
      await page.click('main form button');
    };

    it('a mediator comes in with e-mail and password, and lands where she wanted to be', async () => {
      await here.mediator('mia@leuven.example');
      await page.goto('/account');
      await becomes(heading, 'Aanmelden');
      await logIn('mia@leuven.example', PASSWORD);
      await becomes(heading, 'Mijn account');
      await page.getByText('bemiddelaar, Leuven').waitFor();
    });

    it('a wrong password keeps the address, forgets the password, and moves to what was wrong', async () => {
      await here.mediator('mia@leuven.example');
      await page.goto('/aanmelden');
      await logIn('mia@leuven.example', 'niet juist');
      expect(await page.title()).toBe('Fout: Aanmelden – Wijkwerken');
      expect(await page.inputValue('[name=email]')).toBe('mia@leuven.example');
      expect(await page.inputValue('[name=password]')).toBe('');
      await becomes(() => page.evaluate('document.activeElement.className'), 'faults');
    });

    it('a worker pastes the code of the card, with its dashes', async () => {
      const { card } = await here.worker('Naima');
      await page.goto('/aanmelden/kaart');
      await page.focus('[name=code]');
      await page.evaluate(
        `navigator.clipboard ? document.execCommand('insertText', false, ${JSON.stringify(card.code)}) : 0`,
      );
      await page.fill('[name=pin]', card.pin);
      await page.click('main form button');
      await page.getByText('deze maand').first().waitFor();
    });

    it('with the keyboard alone: past the menu, into the form, and in', async () => {
      const { card } = await here.worker('Naima');
      await page.goto('/aanmelden/kaart');
      await page.keyboard.press('Tab');
      await becomes(() => page.evaluate('document.activeElement.textContent'), 'Naar de inhoud');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type(card.code);
      await page.keyboard.press('Tab');
      await page.keyboard.type(card.pin);
      await page.keyboard.press('Enter');
      await page.getByText('deze maand').first().waitFor();
    });

    it('after logging out nothing is left on a shared telephone, not behind the back button either', async () => {
      const { card } = await here.worker('Naima');
      await logInWith(page, card);
      await page.getByRole('link', { name: 'Afmelden' }).click();
      await page.getByRole('button', { name: 'Afmelden' }).click();
      await becomes(heading, 'U bent afgemeld');
      await page.goBack();
      await page.goBack();
      await shows(page.getByText('deze maand'), 0);
      await page.goto('/mijn-uren');
      await becomes(heading, 'Aanmelden');
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('wijk_sessie');
    });

    it('no script can read the session, and no page keeps it', async () => {
      await logInWith(page, (await here.worker('Naima')).card);
      const [session] = (await page.context().cookies()).filter(({ name }) => name === 'wijk_sessie');
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
      const answer = await page.goto('/mijn-uren');
      expect(answer?.headers()['cache-control']).toBe('no-store');
      expect(answer?.headers()['content-security-policy']).not.toContain('unsafe-inline');
    });

    it('a form that another site made is refused', async () => {
      await logInWith(page, (await here.worker('Naima')).card);
      const answer = await page.request.post('/afmelden', {
        headers: { accept: 'text/html' },
        form: { proof: 'geraden' },
        maxRedirects: 0,
      });
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toContain('Dit formulier klopt niet');
      expect((await page.goto('/mijn-uren'))?.status()).toBe(200);
    });

    it('the API does not know the cookie of a browser', async () => {
      await logInWith(page, (await here.worker('Naima')).card);
      expect((await page.request.get('/api/v1/self')).status()).toBe(401);
    });

    it('a session that was idle too long asks to log in, and leads back', async () => {
      const { card } = await here.worker('Naima');
      await logInWith(page, card);
      here.region.on('2026-11-17');
      await page.goto('/mijn-gegevens');
      await becomes(heading, 'Aanmelden');
      await page.getByRole('link', { name: 'Meld aan met uw kaart' }).click();
      await page.fill('[name=code]', card.code);
      await page.fill('[name=pin]', card.pin);
      await page.click('main form button');
      await becomes(heading, 'Mijn gegevens');
    });

    it('five minutes before the session ends the page says so, and she can stay', async () => {
      await here.mediator('mia@leuven.example');
      await page.clock.install();
      await page.goto('/aanmelden?naar=/account');
      await logIn('mia@leuven.example', PASSWORD);
      expect(await page.locator('.idle').innerText()).toBe('');
      await page.clock.fastForward('55:01');
      await page.getByText('U wordt over 5 minuten afgemeld.').waitFor();
      await page.getByRole('button', { name: 'Ik ben er nog' }).click();
      await page.getByText('U wordt over 5 minuten afgemeld.').waitFor({ state: 'detached' });
      await page.clock.fastForward('55:01');
      await page.getByText('U wordt over 5 minuten afgemeld.').waitFor();
    });

    it('she logs all other devices out, and stays herself', async () => {
      await here.mediator('mia@leuven.example');
      const devices = [page, await windows.at(here.address), await windows.at(here.address)];
      for (const device of devices) {
        await device.goto('/aanmelden?naar=/account');
        await device.fill('[name=email]', 'mia@leuven.example');
        await device.fill('[name=password]', PASSWORD);
        await device.click('main form button');
      }
      await page.reload();
      await page.getByRole('button', { name: 'Meld alle andere toestellen af' }).click();
      await page.getByText('Alle andere toestellen zijn afgemeld.').waitFor();
      const [own, ...others] = devices;
      for (const device of others) {
        await device.goto('/account');
        await becomes(() => device.locator('h1').innerText(), 'Aanmelden');
      }
      await own?.goto('/account');
      await becomes(heading, 'Mijn account');
    });

    it('another language keeps the page, with everything in its address', async () => {
      await page.goto('/aanmelden/kaart?naar=/klussen');
      await page.getByRole('link', { name: 'Français' }).click();
      await becomes(heading, 'Se connecter avec votre carte');
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
        '/aanmelden/kaart?naar=/klussen',
      );
      expect(await page.getAttribute('html', 'lang')).toBe('fr');
      await page.getByRole('link', { name: 'English' }).click();
      await becomes(heading, 'Log in with your card');
    });

    it('everybody begins where the work is', async () => {
      const { organiser, family } = here.region;
      await here.mediator('mia@leuven.example');
      await here.somebody({
        name: 'Griet',
        email: 'griet@school.example',
        role: 'user-contact',
        party: family,
      });
      await here.somebody({ name: 'Dirk', email: 'dirk@leuven.example', role: 'region-manager' });
      for (const [email, begin] of [
        ['mia@leuven.example', `/organisaties/${organiser}/vandaag`],
        ['griet@school.example', `/organisaties/${organiser}/voor/${family}/begin`],
        ['dirk@leuven.example', '/account'],
      ] as const) {
        await page.context().clearCookies();
        await page.goto('/aanmelden');
        await logIn(email, PASSWORD);
        await page.waitForURL((url) => url.pathname === begin);
      }
    });

    it('she changes her password with the old one', async () => {
      await here.mediator('mia@leuven.example');
      await page.goto('/aanmelden?naar=/account/wachtwoord');
      await logIn('mia@leuven.example', PASSWORD);
      const change = async (current: string, next: string) => {
        await page.fill('[name=current]', current);
        await page.fill('[name=password]', next);
        await page.click('main form button');
      };
      await change('niet juist', 'groene fiets, koude soep');
      expect(await page.locator('.faults').innerText()).toContain('Dit klopt niet samen.');
      await change(PASSWORD, 'groene fiets, koude soep');
      await page.getByText('Uw nieuwe wachtwoord is bewaard.').waitFor();
    });

    it('what does not work can be told, and is kept', async () => {
      await page.goto('/toegankelijkheid');
      await page.getByLabel('Wat lukte niet?').fill('De knop is te klein.');
      await page.getByRole('button', { name: 'Verstuur' }).click();
      await becomes(heading, 'Bedankt');
      const kept = await here.region.reading.row<{ text: string }>(
        `select t.text from command_text t join command c on c.book = t.book and c.id = t.command
          where c.verb = 'accessibility.tell'`,
      );
      expect(kept?.text).toContain('De knop is te klein.');
    });
  });
});
