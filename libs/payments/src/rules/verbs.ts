/** What an actor may be allowed to do with orders and payments; identity gives each role its verbs. */
export const paymentsVerbs = [
  'order.read',
  'order.place',
  'order.cancel',
  'order.pay',
  'fee.record',
  'cheque.expire',
  'cheque.move',
  'payOut.read',
  'payOut.record',
  'payOut.takeBack',
] as const;

export type PaymentsVerb = (typeof paymentsVerbs)[number];
