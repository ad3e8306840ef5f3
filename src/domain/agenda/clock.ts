const two = (value: number) => String(value).padStart(2, '0');
const MINUTES_PER_DAY = 1440;

/** `HH:MM` some minutes later, past midnight from the start of the day. */
export function clockPlus(clock: string, minutes: number): string {
  const at = (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) + minutes) % MINUTES_PER_DAY;
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}
