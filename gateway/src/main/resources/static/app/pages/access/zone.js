/** Days are those of the reader's zone, as the times that are shown; the service is asked by moments. */
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** From the first moment of one day up to the first one after the other; what is a moment already is left as it is. */
export function momentsOf(from, to) {
  return { from: momentOf(from, 0), to: momentOf(to, 1) };
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function momentOf(text, days) {
  const [, year, month, day] = DAY.exec(text ?? '') ?? [];
  return year ? new Date(year, month - 1, Number(day) + days).toISOString() : text;
}
