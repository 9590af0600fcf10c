import { addDays, day, timeOfDay } from '#kernel';
import { figure, wijkWerken } from '#regulation';
import {
  refusalsOfAbsence,
  refusalsOfUser,
  refusalsOfWorker,
  refusalsToOrder,
  refusalsToRegisterOrganiser,
} from '#registry/rules';
import { anAgreement, aUser, aWorker } from './facts';

const ON = day('2026-03-16');
const regime = wijkWerken;
const interimDays = figure(regime, 'interim-days-maximum', ON);

describe('the registry says yes', () => {
  it('to a referred jobseeker from Flanders with an agreement', () => {
    expect(refusalsOfWorker(regime, aWorker(), ON)).toEqual([]);
  });

  it('to someone on leefloon whom the OCMW referred', () => {
    const facts = aWorker({
      statuses: [{ from: day('2025-11-01'), status: 'leefloon' }],
      referrals: [{ on: day('2025-12-01'), by: 'ocmw' }],
    });
    expect(refusalsOfWorker(regime, facts, ON)).toEqual([]);
  });

  it('to someone who was referred on leefloon and became a jobseeker since', () => {
    const facts = aWorker({
      statuses: [
        { from: day('2025-11-01'), status: 'leefloon' },
        { from: day('2026-02-01'), status: 'jobseeker' },
      ],
      referrals: [{ on: day('2025-12-01'), by: 'ocmw' }],
    });
    expect(refusalsOfWorker(regime, facts, ON)).toEqual([]);
  });

  it('to a school with a signed agreement and a paid fee that orders', () => {
    expect(refusalsToOrder(regime, aUser(), ON)).toEqual([]);
  });

  it('to planning for a school that has not paid this year’s fee: a series does not stop on New Year’s Day', () => {
    expect(refusalsOfUser(regime, aUser({ fees: [] }), ON)).toEqual([]);
  });

  it('to a school whose next agreement lies ready while the signed one runs on', () => {
    const signed = anAgreement({ from: day('2025-01-01'), until: null });
    const waiting = anAgreement({ from: day('2026-03-01'), until: null, signedOn: null });
    expect(refusalsOfUser(regime, aUser({ agreements: [waiting, signed] }), ON)).toEqual([]);
  });

  it('to an organiser below the minimum with a recorded deviation', () => {
    const asked = {
      kind: 'municipality',
      municipalities: [{ inhabitants: 1 }],
      deviation: 'besluit van de minister',
    };
    expect(refusalsToRegisterOrganiser(regime, asked, ON)).toEqual([]);
  });

  it('to VDAB, whatever it works for', () => {
    expect(refusalsToRegisterOrganiser(regime, { kind: 'vdab', municipalities: [] }, ON)).toEqual([]);
  });

  it('to interim days in a window that has passed', () => {
    const past = Array.from({ length: interimDays + 1 }, (_, index) => addDays(ON, -40 - index));
    expect(refusalsOfWorker(regime, aWorker({ interimDays: past }), ON)).toEqual([]);
  });

  it('to an absence over midnight that ends earlier on the clock', () => {
    const night = { from: ON, start: timeOfDay('22:00'), until: addDays(ON, 1), end: timeOfDay('06:00') };
    expect(refusalsOfAbsence(night)).toEqual([]);
  });
});
