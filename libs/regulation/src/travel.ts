/** The ways a worker may travel to a job; each has a speed among the figures. */
export const travelModes = ['foot', 'bicycle', 'e-bike', 'moped', 'public-transport', 'car'] as const;
export type TravelMode = (typeof travelModes)[number];
