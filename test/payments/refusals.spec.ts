import { type Cents, day, type Id, type Month, type Refusal, type Year } from '#kernel';
import {
  type FeeFacts,
  type OrderFacts,
  type PaymentFacts,
  type PaymentRefusalCode,
  type PayOutFacts,
  refusalsToMoveCheques,
  refusalsToOrder,
  refusalsToPay,
  refusalsToPayOut,
  refusalsToRecordFee,
  refusalsToTakeBack,
  type TakeBackFacts,
} from '#payments/rules';
import { type UserFacts } from '#registry/rules';
import { wijkWerken } from '#regulation';

const theSchool: UserFacts = {
  user: '018f0000-0000-7000-8000-000000000001' as Id,
  organiser: '018f0000-0000-7000-8000-000000000002' as Id,
  kind: 'school',
  name: "Basisschool 't Klavertje",
  registeredOn: day('2025-12-01'),
  leftOn: null,
  agreements: [
    {
      agreement: '018f0000-0000-7000-8000-000000000003' as Id,
      from: day('2026-01-01'),
      until: null,
      signedOn: day('2025-12-15'),
      endedOn: null,
    },
  ],
  fees: [{ year: '2026' as Year, paidOn: day('2026-01-05') }],
  sites: [],
};

const school: OrderFacts = {
  regime: wijkWerken,
  on: day('2026-09-14'),
  cheques: 50,
  priceCents: 695,
  user: theSchool,
};

const transfer: PaymentFacts = {
  state: 'placed',
  placedOn: day('2026-09-14'),
  amountCents: 34_750,
  paidCents: 34_750,
  paidOn: day('2026-09-15'),
  today: day('2026-09-16'),
};

const fee: FeeFacts = {
  year: '2026',
  paidCents: 750,
  feeCents: 750,
  paidOn: day('2026-09-14'),
  today: day('2026-09-14'),
};

const allowances: PayOutFacts = {
  month: '2026-09' as Month,
  closedThrough: '2026-09' as Month,
  paidOn: day('2026-10-05'),
  today: day('2026-10-06'),
  open: [2460, 410] as Cents[],
};

const mistake: TakeBackFacts = {
  why: 'verkeerde dag',
  asked: [{ id: '018f0000-0000-7000-8000-000000000009' as Id, takesBack: null }],
  takenBack: [],
};

interface Case {
  readonly sentence: string;
  readonly says: readonly Refusal[];
}

/** The case in which that rule and no other says no. */
const cases: Record<PaymentRefusalCode, Case> = {
  'order-price-not-set': {
    sentence: 'an organiser that chose no price yet',
    says: refusalsToOrder({ ...school, priceCents: undefined }),
  },
  'order-price-not-allowed': {
    sentence: 'an organiser whose price is not on the list',
    says: refusalsToOrder({ ...school, priceCents: 700 }),
  },
  'order-price-differs': {
    sentence: 'a caller who believes in another price',
    says: refusalsToOrder({ ...school, askedPriceCents: 745 }),
  },
  'order-quantity-not-possible': {
    sentence: 'an order of nothing',
    says: refusalsToOrder({ ...school, cheques: 0 }),
  },
  'order-state-forbids': {
    sentence: 'a second payment of one order',
    says: refusalsToPay({ ...transfer, state: 'paid' }),
  },
  'payment-amount-differs': {
    sentence: 'a transfer that is a cent short',
    says: refusalsToPay({ ...transfer, paidCents: 34_749 }),
  },
  'payment-day-in-future': {
    sentence: 'a transfer of tomorrow',
    says: refusalsToPay({ ...transfer, paidOn: day('2026-09-17') }),
  },
  'payment-before-order': {
    sentence: 'a transfer from before the order',
    says: refusalsToPay({ ...transfer, paidOn: day('2026-09-13') }),
  },
  'fee-amount-differs': {
    sentence: 'a fee of another amount',
    says: refusalsToRecordFee({ ...fee, paidCents: 700 }),
  },
  'fee-paid-already': {
    sentence: 'a fee that was paid before',
    says: refusalsToRecordFee({ ...fee, paidBefore: day('2026-01-05') }),
  },
  'pay-out-month-not-closed': {
    sentence: 'a month that is still open',
    says: refusalsToPayOut({ ...allowances, closedThrough: '2026-08' as Month }),
  },
  'pay-out-before-work': {
    sentence: 'a pay-out from before the month of the work',
    says: refusalsToPayOut({ ...allowances, paidOn: day('2026-08-31') }),
  },
  'pay-out-nothing-owed': {
    sentence: 'somebody who was paid in full',
    says: refusalsToPayOut({ ...allowances, open: [2460, 0] as Cents[] }),
  },
  'pay-out-reason-missing': {
    sentence: 'a pay-out that is taken back without a reason',
    says: refusalsToTakeBack({ ...mistake, why: ' ' }),
  },
  'pay-out-not-standing': {
    sentence: 'a pay-out that was taken back before',
    says: refusalsToTakeBack({ ...mistake, takenBack: mistake.asked.map(({ id }) => id) }),
  },
  'move-to-other-user': {
    sentence: 'cheques of a school that would go to a school with another number',
    says: refusalsToMoveCheques(
      { kind: 'school', kboNumber: '0403.019.261' },
      { kind: 'school', kboNumber: '0206731645' },
    ),
  },
};

describe('orders and payments', () => {
  test.each(Object.entries(cases))('%s alone says no', (code, { says }) => {
    expect(says.map((one) => [one.code, one.weight])).toEqual([[code, 'refuses']]);
    expect(says[0]?.article).toBeTruthy();
  });

  it('are allowed in the ordinary case', () => {
    expect([...refusalsToOrder(school), ...refusalsToPay(transfer), ...refusalsToRecordFee(fee)]).toEqual([]);
  });

  it('stop at the gate when the agreement is not signed and the fee is not paid, all reasons at once', () => {
    const user = {
      ...theSchool,
      agreements: [],
      fees: [{ year: '2025' as Year, paidOn: day('2025-01-05') }],
    };
    expect(refusalsToOrder({ ...school, user, priceCents: 1, cheques: 1.5 }).map(({ code }) => code)).toEqual(
      [
        'user-agreement-not-valid',
        'user-fee-unpaid',
        'order-price-not-allowed',
        'order-quantity-not-possible',
      ],
    );
  });

  test.each([-1, 1.5, 10_001, Number.NaN])('takes no order of %p cheques', (cheques) => {
    expect(refusalsToOrder({ ...school, cheques }).map(({ code }) => code)).toEqual([
      'order-quantity-not-possible',
    ]);
  });
});
