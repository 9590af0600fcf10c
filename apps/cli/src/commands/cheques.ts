import { ChequeLedger } from '#cheque-ledger';
import { cents, cheques, yearOf } from '#kernel';
import { ChequeMoves, Expiry, Fees, Orders } from '#payments';
import { promptCommand } from '../frame/prompt-command';
import { euros } from './euros';
import { organiserMeant, organiserOption } from './organiser-option';

const show = promptCommand({
  name: 'cheques',
  describes: 'toont de cheques van een gebruiker, wat eerst vervalt eerst',
  options: { organiser: organiserOption, user: { type: 'id', describes: 'de gebruiker' } },
  run: async (prompt, { organiser: asked, user }) => {
    const book = await organiserMeant(prompt, asked);
    const lots = await prompt.get(ChequeLedger).chequesOf(prompt.reading, { book, user, on: prompt.today });
    for (const { free, held, priceCents, issuedOn, expiresOn } of lots)
      prompt.say(
        `${free} vrij, ${held} gereserveerd, aan ${euros(priceCents)}, van ${issuedOn}, geldig tot ${expiresOn}`,
      );
    if (lots.length === 0) prompt.say('Geen cheques.');
  },
});

const order = promptCommand({
  name: 'orders add',
  describes: 'schrijft een bestelling van cheques in',
  options: {
    organiser: organiserOption,
    user: { type: 'id', describes: 'de gebruiker' },
    cheques: { type: 'whole', describes: 'hoeveel' },
    paper: { type: 'flag', describes: 'op papier' },
  },
  run: async (prompt, { organiser: asked, user, cheques: count, paper }) => {
    const organiser = await organiserMeant(prompt, asked);
    const form = paper ? ('paper' as const) : ('electronic' as const);
    const input = { organiser, user, cheques: cheques(count), form };
    const command = prompt.command({ verb: 'order.place', organiser, body: input });
    const { answer } = await prompt.get(Orders).place(command, input);
    prompt.say(`${answer.id}  te betalen: ${euros(answer.amountCents)} (${answer.amountCents} cent)`);
  },
});

const pay = promptCommand({
  name: 'orders pay',
  describes: 'boekt de betaling van een bestelling; de gebruiker krijgt de cheques',
  options: {
    organiser: organiserOption,
    order: { type: 'id', describes: 'de bestelling' },
    cents: { type: 'whole', describes: 'het betaalde bedrag in cent' },
    on: { type: 'day', describes: 'dag van de betaling; anders vandaag', optional: true },
  },
  run: async (prompt, { organiser: asked, order: ref, cents: amount, on = prompt.today }) => {
    const organiser = await organiserMeant(prompt, asked);
    const input = { organiser, order: ref, amountCents: cents(amount), paidOn: on };
    const command = prompt.command({ verb: 'order.pay', organiser, subject: ref, body: input });
    const { answer } = await prompt.get(Orders).pay(command, input);
    prompt.say(
      `${answer.order.id}  ${answer.order.state}; ${answer.booked.length} wachtende prestaties geboekt`,
    );
  },
});

const fee = promptCommand({
  name: 'fees add',
  describes: 'boekt het inschrijvingsgeld van een gebruiker voor een jaar',
  options: {
    organiser: organiserOption,
    user: { type: 'id', describes: 'de gebruiker' },
    cents: { type: 'whole', describes: 'het betaalde bedrag in cent' },
    on: { type: 'day', describes: 'dag van de betaling; anders vandaag', optional: true },
    source: { type: 'text', describes: 'waar het gezien werd, zoals een rekeninguittreksel' },
  },
  run: async (prompt, { organiser: asked, user, cents: amount, on = prompt.today, source }) => {
    const organiser = await organiserMeant(prompt, asked);
    const input = { organiser, user, year: yearOf(on), paidOn: on, amountCents: cents(amount), source };
    const command = prompt.command({ verb: 'fee.record', organiser, body: input });
    const { answer } = await prompt.get(Fees).record(command, input);
    prompt.say(`Betaald voor ${answer.year} op ${answer.paidOn}.`);
  },
});

const expire = promptCommand({
  name: 'cheques expire',
  describes: 'laat vrije cheques vervallen waarvan de laatste dag voorbij is',
  options: { organiser: organiserOption, on: { type: 'day', describes: 'anders vandaag', optional: true } },
  run: async (prompt, { organiser: asked, on = prompt.today }) => {
    const organiser = await organiserMeant(prompt, asked);
    const command = prompt.command({ verb: 'cheque.expire', organiser, body: { on } });
    const { answer } = await prompt.get(Expiry).expire(command, { organiser, on });
    prompt.say(`${answer.postings} boekingen.`);
  },
});

const move = promptCommand({
  name: 'cheques move',
  describes: 'zet vrije cheques van een gebruiker over naar een andere organisator',
  options: {
    organiser: organiserOption,
    user: { type: 'id', describes: 'de gebruiker hier' },
    'to-organiser': { type: 'id', describes: 'de andere organisator' },
    'to-user': { type: 'id', describes: 'dezelfde gebruiker daar' },
    why: { type: 'text', describes: 'waarom; het staat in beide chequeboeken' },
  },
  run: async (prompt, { organiser: asked, user, 'to-organiser': there, 'to-user': userThere, why }) => {
    const organiser = await organiserMeant(prompt, asked);
    const input = { organiser, user, to: { organiser: there, user: userThere } };
    const command = prompt.command({ verb: 'cheque.move', organiser, body: input });
    const both = { ...command, books: [organiser, there], reason: why };
    const { answer } = await prompt.get(ChequeMoves).move(both, input);
    prompt.say(`${answer.cheques} cheques overgezet, uit ${answer.lots.length} aankopen.`);
  },
});

export const chequeCommands = [show, order, pay, fee, expire, move];
