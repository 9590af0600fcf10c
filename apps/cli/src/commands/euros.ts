const CENTS = 100;

/** An amount in cents as the prompt writes it: "€ 6,95". */
export const euros = (amount: number): string => `€ ${(amount / CENTS).toFixed(2).replace('.', ',')}`;
