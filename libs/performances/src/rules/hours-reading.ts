import { type Hours } from '#kernel';

/** A month or a year of hours as the ledger reads it. */
export interface RoomReading {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string;
  readonly maximum: Hours;
  /** The maximum and the deviations granted above it. */
  readonly granted: Hours;
  readonly free: Hours;
  readonly planned: Hours;
  readonly worked: Hours;
}

/** The facts behind "4 van 60 uur": counted hours, every started hour is one. */
export interface HoursOfPeriod extends RoomReading {
  /** Worked and planned together have reached the share of the maximum at which the scheme warns. */
  readonly nearMaximum: boolean;
}

/** Source: rules.md §3 (warn at a percentage of the maximum). */
export function hoursOfPeriod(room: RoomReading, warningPercent: number): HoursOfPeriod {
  const { period, maximum, granted, free, planned, worked } = room;
  const nearMaximum = (worked + planned) * 100 >= maximum * warningPercent;
  return { period, maximum, granted, free, planned, worked, nearMaximum };
}
