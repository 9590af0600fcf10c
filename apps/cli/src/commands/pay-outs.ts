import { openCents, PayOuts } from '#payments';
import { workerNames } from '#registry';
import { promptCommand } from '../frame/prompt-command';
import { euros } from './euros';
import { organiserMeant, organiserOption } from './organiser-option';

const month = { type: 'month', describes: 'de maand van het werk' } as const;

const lines = (count: number) => (count === 1 ? '1 uitbetaling' : `${count} uitbetalingen`);

const show = promptCommand({
  name: 'payouts',
  describes: 'toont van een maand wie een vergoeding kreeg of nog te krijgen heeft',
  options: { organiser: organiserOption, month },
  run: async (prompt, { organiser: asked, month: of }) => {
    const organiser = await organiserMeant(prompt, asked);
    const all = await prompt.get(PayOuts).ofMonth(prompt.reading, { organiser, month: of });
    const names = await workerNames(prompt.reading, { organiser, workers: all.map(({ worker }) => worker) });
    for (const one of all) {
      const paid = one.paidOn ? `${euros(one.paidCents)} betaald op ${one.paidOn}` : 'nog niets betaald';
      prompt.say(
        `${one.worker}  ${names.get(one.worker) ?? ''}: ${euros(one.confirmedCents)} bevestigd, ${paid}, ${euros(openCents(one))} open`,
      );
      for (const { id, amountCents, paidOn } of one.payOuts)
        prompt.say(`    ${id}  ${euros(amountCents)} op ${paidOn}`);
    }
    if (all.length === 0) prompt.say('In deze maand verdiende niemand een vergoeding.');
  },
});

const record = promptCommand({
  name: 'payouts add',
  describes: 'noteert dat de vergoedingen van een afgesloten maand betaald zijn',
  options: {
    organiser: organiserOption,
    month,
    on: { type: 'day', describes: 'dag van de betaling; anders vandaag', optional: true },
    worker: {
      type: 'id',
      describes: 'alleen deze wijk-werkers; anders iedereen die nog iets krijgt',
      many: true,
      optional: true,
    },
  },
  run: async (prompt, { organiser: asked, month: of, on = prompt.today, worker }) => {
    const organiser = await organiserMeant(prompt, asked);
    const input = { organiser, month: of, paidOn: on, ...(worker && { workers: worker }) };
    const command = prompt.command({ verb: 'payOut.record', organiser, body: input });
    const { answer } = await prompt.get(PayOuts).record(command, input);
    const sum = answer.reduce((total, { amountCents }) => total + amountCents, 0);
    prompt.say(`${lines(answer.length)} genoteerd, samen ${euros(sum)}.`);
  },
});

const takeBack = promptCommand({
  name: 'payouts undo',
  describes: 'draait uitbetalingen terug die bij vergissing genoteerd zijn',
  options: {
    organiser: organiserOption,
    payout: { type: 'id', describes: 'de uitbetaling', many: true },
    why: { type: 'text', describes: 'wat er misging' },
  },
  run: async (prompt, { organiser: asked, payout, why }) => {
    const organiser = await organiserMeant(prompt, asked);
    const input = { organiser, payOuts: payout };
    const command = prompt.command({ verb: 'payOut.takeBack', organiser, body: input });
    const { answer } = await prompt.get(PayOuts).takeBack({ ...command, reason: why }, input);
    prompt.say(`${lines(answer.length)} teruggedraaid.`);
  },
});

export const payOutCommands = [show, record, takeBack];
