import { type Page } from 'playwright-core';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, logInWith, PASSWORD } from './a-neighbourhood';
import { inBrowser, violationsOn, Windows } from './browser';
import { becomes } from './eventually';

const HILDE = 'hilde@leuven.example';
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>`;

inBrowser('the house style', () => {
  const windows = new Windows();

  eachDatabase('with the real server', (open) => {
    let here: ANeighbourhood;
    let page: Page;
    let at: string;

    beforeEach(async () => {
      here = await ANeighbourhood.open(open);
      await here.somebody({ name: 'Hilde Claeys', email: HILDE, role: 'administrator' });
      page = await windows.at(here.address);
      at = `/organisaties/${here.region.organiser}/huisstijl`;
      await page.goto(`/aanmelden?naar=${at}`);
      await page.fill('[name=email]', HILDE);
      await page.fill('[name=password]', PASSWORD);
      await page.click('main form[action="/aanmelden"] button');
    });
    afterEach(() => here.close());

    const choose = (content: string | Buffer, name = 'logo.svg') =>
      page.setInputFiles('[name=logo]', {
        name,
        mimeType: 'image/svg+xml',
        buffer: Buffer.from(content),
      });
    const keep = () => page.getByRole('button', { name: 'Bewaar de huisstijl' }).click();
    const fault = () => page.locator('.faults').innerText();
    const brandOn = (where: Page) =>
      where.evaluate<string>(`getComputedStyle(document.documentElement).getPropertyValue('--brand').trim()`);

    it('an administrator sets name, colours and logo, and every page shows them at once', async () => {
      await page.getByLabel('Naam boven elke pagina').fill('Stad Leuven');
      await page.getByLabel('Kleur op licht').fill('#8A1538');
      await page.getByLabel('Kleur in het donker').fill('#ffb3c7');
      await choose(LOGO);
      await keep();
      await page.getByText('De huisstijl is bewaard.').waitFor();
      expect(await page.locator('.brand').innerText()).toBe('Stad Leuven');
      expect(await page.title()).toBe('Huisstijl – Stad Leuven');
      expect(await brandOn(page)).toBe('#8a1538');
      await becomes(() => page.evaluate(`document.querySelector('.brand img').naturalWidth > 0`), true);
      expect(await violationsOn(page)).toEqual([]);

      const phone = await windows.at(here.address);
      await logInWith(phone, (await here.worker('Naima')).card);
      expect(await phone.locator('.brand').innerText()).toBe('Stad Leuven');
      await phone.emulateMedia({ colorScheme: 'dark' });
      expect(await brandOn(phone)).toBe('#ffb3c7');
      expect(await violationsOn(phone)).toEqual([]);
    });

    it('a colour that cannot be read is refused with a sentence, and what was typed stays', async () => {
      await page.getByLabel('Naam boven elke pagina').fill('Stad Leuven');
      await page.getByLabel('Kleur op licht').fill('#ff8c00');
      await keep();
      expect(await fault()).toContain('Deze kleur is te flauw op licht: kies ze donkerder.');
      expect(await page.inputValue('[name=colour]')).toBe('#ff8c00');
      expect(await page.inputValue('[name=name]')).toBe('Stad Leuven');
      expect(await brandOn(page)).toBe('#0b5d57');
    });

    it.each([
      ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'geen SVG en geen PNG'],
      ['a drawing with a script', LOGO.replace('<path', '<script>1</script><path'), 'bevat een script'],
      ['a large drawing', LOGO.padEnd(60_000), 'te groot'],
    ])('%s is refused as a logo', async (_, content, says) => {
      await choose(content);
      await keep();
      expect(await fault()).toContain(says);
    });

    it('stylesheet and logo are kept by browsers under an address of their version, and run nothing', async () => {
      await page.getByLabel('Kleur op licht').fill('#8a1538');
      await choose(LOGO);
      await keep();
      await page.getByText('De huisstijl is bewaard.').waitFor();
      const stranger = await windows.at(here.address);
      const sheet = await stranger.request.get(`/huisstijl/${here.region.organiser}.css?v=1`);
      expect(sheet.headers()['content-type']).toContain('text/css');
      expect(sheet.headers()['cache-control']).toContain('immutable');
      const logo = await stranger.request.get(`/huisstijl/${here.region.organiser}/logo?v=1`);
      expect(await logo.text()).toBe(LOGO);
      expect(logo.headers()['content-type']).toBe('image/svg+xml');
      expect(logo.headers()['content-security-policy']).toContain('sandbox');
      expect(logo.headers()['x-content-type-options']).toBe('nosniff');
      expect((await stranger.request.get('/huisstijl/anders.css')).status()).toBe(404);

      await page.getByLabel('Haal het logo weg').check();
      await keep();
      await page.getByText('De huisstijl is bewaard.').waitFor();
      const source = await page.locator('.brand img').getAttribute('src');
      expect(source).toContain('mark.svg');
      const sheets = await page.locator('link[rel=stylesheet]').count();
      expect(sheets).toBe(2);
      expect(await page.locator('link[href*="huisstijl"]').getAttribute('href')).toContain('?v=2');
    });

    it('two administrators do not write over each other', async () => {
      const other = await page.context().newPage();
      await other.goto(at);
      await page.getByLabel('Kleur op licht').fill('#8a1538');
      await keep();
      await page.getByText('De huisstijl is bewaard.').waitFor();
      await other.getByLabel('Kleur op licht').fill('#123456');
      await other.getByRole('button', { name: 'Bewaar de huisstijl' }).click();
      await other.locator('.faults, h1:text("Intussen is dit veranderd")').first().waitFor();
      await page.reload();
      expect(await brandOn(page)).toBe('#8a1538');
    });

    it('is for administrators only', async () => {
      await here.mediator('mia@leuven.example');
      const hers = await windows.at(here.address);
      await hers.goto(`/aanmelden?naar=${at}`);
      await hers.fill('[name=email]', 'mia@leuven.example');
      await hers.fill('[name=password]', PASSWORD);
      await hers.click('main form[action="/aanmelden"] button');
      await becomes(() => hers.locator('h1').innerText(), 'U mag deze pagina niet zien');
    });
  });
});
