import {
  agreementKinds,
  dwellingWords,
  unknownDwelling,
  wholeUser,
} from '../../../words/nl/staff/people-records';
import { userRecordWords as words } from '../../../words/nl/staff/people-user-records';
import { type Id } from '#kernel';
import { dateTold } from '../../frame';
import { aDay, keptAsItIs, maybeDay, maybeOneOf, maybeWords, oneOfOptions, someWords } from './form-fields';
import { periodTold } from './periods';
import { type RecordForm, recordForm } from './record-form';
import { agreementTold } from './worker-forms';

/** What is recorded about users: places, contacts, agreements. */
export const userForms: readonly RecordForm[] = [
  recordForm({
    noun: 'userAgreement',
    of: 'user',
    path: 'overeenkomsten',
    words: agreementKinds.user,
    fields: { from: aDay, until: maybeDay, signedOn: maybeDay, endedOn: maybeDay, endReason: maybeWords },
    line: (row) => [
      row.signedOn ? `getekend op ${dateTold(row.signedOn, 'nl')}` : 'nog niet getekend',
      agreementTold(row),
    ],
    fieldOf: { 'period-ends-before-it-starts': 'until' },
  }),
  recordForm({
    noun: 'site',
    of: 'user',
    path: 'plaatsen',
    words: words.site,
    lists: ['municipalities'],
    fields: {
      name: someWords,
      street: maybeWords,
      postalCode: someWords,
      place: someWords,
      municipality: oneOfOptions<string | null>('municipalities', 'Buiten ons gebied'),
      formerMunicipality: keptAsItIs<string | null>(null),
      dwelling: maybeOneOf(dwellingWords, unknownDwelling),
      from: aDay,
      until: maybeDay,
    },
    line: (row) => [
      `${row.name}, ${[row.street, `${row.postalCode} ${row.place}`].filter(Boolean).join(', ')}`,
      periodTold(row),
    ],
    fieldOf: { 'site-outside-flanders': 'postalCode', 'period-ends-before-it-starts': 'until' },
  }),
  recordForm({
    noun: 'contact',
    of: 'user',
    path: 'contacten',
    words: words.contact,
    lists: ['sites'],
    fields: {
      name: someWords,
      role: maybeWords,
      phone: maybeWords,
      email: maybeWords,
      siteId: oneOfOptions<Id | null>('sites', wholeUser),
      from: aDay,
      until: maybeDay,
    },
    line: (row) => [[row.name, row.role, row.phone, row.email].filter(Boolean).join(', '), periodTold(row)],
    fieldOf: { 'period-ends-before-it-starts': 'until' },
  }),
];
