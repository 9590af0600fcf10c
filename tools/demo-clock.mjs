#!/usr/bin/env node
/** `npm run -s demo:clock -- 2026-11-24T15:00+01:00`: moves the clock of the demonstration, which ticks on from there. */
import { demoFolder, setClock } from './demonstration.mjs';

const [typed = ''] = process.argv.slice(2);
const moment = new Date(typed);
if (Number.isNaN(moment.getTime()) || !/(?:Z|[+-]\d\d:\d\d)$/.test(typed)) {
  console.error('Geef een moment met zijn tijdzone, zoals 2026-11-24T15:00+01:00.');
  process.exit(2);
}
setClock(process.env.WIJK_DATA ?? demoFolder, moment.toISOString());
const words = { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Brussels' };
console.log(`De klok van de demo staat nu op ${new Intl.DateTimeFormat('nl-BE', words).format(moment)}.`);
