import { type Page } from 'playwright-core';
import { day } from '#kernel';
import { DatedSettings } from '#registry';
import { aCommand } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, PASSWORD } from './a-neighbourhood';
import { inBrowser, Windows } from './browser';
import { becomes } from './eventually';

const MIA = 'mia@leuven.example';

inBrowser('getting in with a passkey', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.mediator(MIA);
      page = await windows.at(here.address.replace('127.0.0.1', 'localhost'));
    });
    afterEach(() => here.close());

    const heading = () => page.locator('h1').innerText();
    const fault = () => page.locator('.faults').innerText();
    const logIn = async () => {
      await page.goto('/aanmelden?naar=/account');
      await page.fill('[name=email]', MIA);
      await page.fill('[name=password]', PASSWORD);
      await page.click('main form[action="/aanmelden"] button');
    };
    const asked = () =>
      here.web.get(DatedSettings).set(aCommand({ books: [here.region.organiser] }), {
        name: 'second-step-for-staff',
        from: day('2026-11-16'),
        decidedOn: day('2026-11-16'),
        value: true,
        source: 'college',
        certainty: 'found',
      });
    const withDevice = async () => {
      const devices = await page.context().newCDPSession(page);
      await devices.send('WebAuthn.enable');
      const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
        },
      });
      return {
        lacksFinger: () =>
          devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
      };
    };
    const makePasskey = async () => {
      await page.goto('/account/sleutels');
      await page.fill('[name=name]', 'laptop van het loket');
      await page.getByRole('button', { name: 'Maak een toegangssleutel' }).click();
      await page.getByText('nog niet gebruikt').waitFor();
    };
    const withPasskey = () => page.getByRole('button', { name: 'Meld aan met een toegangssleutel' }).click();

    it('she gets in without a password and without a second step', async () => {
      await withDevice();
      await logIn();
      await makePasskey();
      await page.context().clearCookies();
      await page.goto('/aanmelden?naar=/account/sleutels');
      await withPasskey();
      await page.getByText('laatst gebruikt 16 november 2026').waitFor();
      await becomes(heading, 'Toegangssleutels');
    });

    it('a passkey that was removed opens nothing', async () => {
      await withDevice();
      await logIn();
      await makePasskey();
      await page.getByRole('button', { name: 'Verwijder' }).click();
      await page.getByText('U hebt nog geen toegangssleutel.').waitFor();
      await page.context().clearCookies();
      await page.goto('/aanmelden');
      await withPasskey();
      await page.locator('.faults').waitFor();
      expect(await fault()).toContain('Deze toegangssleutel kennen wij niet');
    });

    it('a device that asks no finger and no PIN is not enough', async () => {
      const device = await withDevice();
      await logIn();
      await makePasskey();
      await page.context().clearCookies();
      await device.lacksFinger();
      await page.goto('/aanmelden');
      await withPasskey();
      await page.getByText('Dat lukte niet.').waitFor();
    });

    it('it counts as the second step that the organiser asks', async () => {
      await withDevice();
      await asked();
      await logIn();
      await page.getByRole('link', { name: 'Toegangssleutels' }).click();
      await makePasskey();
      await page.goto('/account');
      await becomes(heading, 'Mijn account');
      await page.context().clearCookies();
      await page.goto('/aanmelden');
      await withPasskey();
      await page.waitForURL('**/vandaag');
    });

    it('an answer that was sent before is worth nothing', async () => {
      await withDevice();
      await logIn();
      await makePasskey();
      await page.context().clearCookies();
      await page.goto('/aanmelden');
      const sent = page.waitForRequest(
        (request) => request.url().endsWith('/aanmelden/sleutel') && request.method() === 'POST',
      );
      await withPasskey();
      const body = (await sent).postData() ?? '';
      await page.waitForURL('**/vandaag');
      // The form is still one of this browser: what is worth nothing is the device's answer in it.
      await page.context().clearCookies({ name: 'wijk_sessie' });
      const again = await page.request.post('/aanmelden/sleutel', {
        form: Object.fromEntries(new URLSearchParams(body)),
        headers: { accept: 'text/html' },
        maxRedirects: 0,
      });
      expect(again.status()).toBe(401);
    });

    it('the page works without a passkey and without a script', async () => {
      const plain = await windows.at(here.address, { javaScriptEnabled: false });
      await plain.goto('/aanmelden');
      await becomes(() => plain.getByText('Meld aan met een toegangssleutel').isVisible(), false);
      await plain.fill('[name=email]', MIA);
      await plain.fill('[name=password]', PASSWORD);
      await plain.click('main form button');
      await becomes(() => plain.locator('h1').innerText(), 'Vandaag');
    });
  });
});
