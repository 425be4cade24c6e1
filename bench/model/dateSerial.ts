/** Days of Excel's calendar: serial 1 = 1900-01-01, 60 = the 29 February 1900 that never was. The 1904 system starts 1462 days later. */
const DAY = 86_400_000;
const DAYS_1904 = 1462;

export interface Day {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

export function serialOfDay({ year, month, day }: Day, date1904 = false): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);
  const serial = days < 61 ? days - 1 : days;
  return date1904 ? days - DAYS_1904 : serial;
}

export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9999) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day it is here. */
export function realToday(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
