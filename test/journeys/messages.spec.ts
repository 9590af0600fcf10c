import { type Page } from 'playwright-core';
import { SYSTEM } from '#identity';
import { Messages, Sender } from '#messaging';
import { aJob } from '../messaging/an-outbox';
import { MailOffice } from '../messaging/mail-office';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { ANeighbourhood, logInWith } from './a-neighbourhood';
import { handsOn, logInAt } from './an-office';
import { inBrowser, Windows } from './browser';

const MIA = 'mia@leuven.example';

inBrowser('a message', () => {
  const windows = new Windows();

  eachDatabase('with the real server and a real mail server', (open) => {
    let office: MailOffice;
    let here: ANeighbourhood;
    let page: Page;

    beforeEach(async () => {
      office = await new MailOffice().open();
      here = await ANeighbourhood.open(open, { mail: office.url });
      here.region.on('2026-11-16');
      await here.mediator(MIA);
      page = await windows.at(here.address, { javaScriptEnabled: false });
    });
    afterEach(async () => {
      await here.close();
      await office.close();
    });

    const { says, press, follow } = handsOn(() => page);

    it('that a mail server refuses is seen, sent by letter instead, printed, and never lost', async () => {
      office.refuses.add('oud@leuven.example');
      const worker = await here.region.aWorker('Jo');
      await here.region.act(async (tx) => {
        await tx.run('update worker_details set email = ?, street = ? where worker_id = ?', [
          'oud@leuven.example',
          'Naamsestraat 3',
          worker,
        ]);
        const told = { kind: 'job-given', to: { worker }, about: worker, facts: aJob, key: anId() } as const;
        await here.web.get(Messages).tell(tx, told);
      });
      await here.web.get(Sender).run(SYSTEM);

      await logInAt(page, here, MIA, 'vandaag');
      await says('Bericht kwam niet aan');
      await page.getByRole('link', { name: /^Verstuur anders/ }).click();
      await says('Dit e-mailadres bestaat niet (meer).');
      await page.getByLabel('sms').check();
      await press('Verstuur zo');
      await says('Langs die weg (sms) is deze persoon niet te bereiken.');
      await page.getByLabel('brief').check();
      await press('Verstuur zo');
      await says('Het bericht gaat nu langs een andere weg.');
      await says('Alles is aangekomen.');

      await follow('Brieven (1)');
      await press('Maak een stapel');
      await says('De stapel is klaar om af te drukken.');
      const href = await page.getByRole('link', { name: /^Open als PDF/ }).getAttribute('href');
      const pdf = await page.request.get(`${here.address}${href}`);
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await press('Afgedrukt');
      await says('afgedrukt');
      expect(await here.web.get(Sender).run(SYSTEM)).toBe(0);
    });

    it('comes by the channel and in the language that the worker chose', async () => {
      const { worker, card } = await here.worker('Naïma');
      await here.region.act(async (tx) => {
        await tx.run(`update worker_details set email = 'naima@leuven.example', phone = '0470 12 34 56'`);
      });
      await logInWith(page, card);
      await page.goto('/account/berichten');
      await page.getByLabel('Klussen en bezoeken').selectOption('mail');
      await page.getByLabel('Taal van de berichten').selectOption('fr');
      await press('Bewaar mijn keuze');
      await says('De keuze is bewaard.');
      await here.region.act(async (tx) => {
        const told = { kind: 'job-given', to: { worker }, about: worker, facts: aJob, key: anId() } as const;
        await here.web.get(Messages).tell(tx, told);
      });
      await here.web.get(Sender).run(SYSTEM);
      expect(office.received[0]?.text).toContain('Bonjour');
      await page.reload();
      await says('verstuurd');
    });
  });
});
