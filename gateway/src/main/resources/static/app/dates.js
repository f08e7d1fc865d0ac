/** Dates are ISO texts, so no time zone can move them. */
export function shifted(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** From the first to the second, without the first: negative when the second is earlier, NaN when one is missing. */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Weeks run from Monday up to and including Sunday. */
export function weekOf(iso) {
  const sinceMonday = (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = shifted(iso, -sinceMonday);
  return { from, to: shifted(from, 6) };
}
