import { randomInt } from 'node:crypto';
import { isSame } from './guard.ts';

const DIGITS = 8;
const TRIES = 5;
const CLOSED_MS = 60_000;

/** Says whether somebody who asks from another computer has read the digits on the terminal. */
export interface Door {
  /** As they are shown: `1234 5678`. */
  readonly code: string;
  knock(typed: string, nowMs: number): 'open' | 'wrong' | 'wait';
}

/** A door with new digits. Who is wrong too often waits, whoever it was: addresses can be made up. */
export function createDoor(): Door {
  const digits = Array.from({ length: DIGITS }, () => randomInt(10)).join('');
  let wrong = 0;
  let closedUntilMs = 0;
  return {
    code: `${digits.slice(0, DIGITS / 2)} ${digits.slice(DIGITS / 2)}`,
    knock(typed, nowMs) {
      if (nowMs < closedUntilMs) return 'wait';
      if (isSame(typed.normalize('NFKC').replace(/\D/g, ''), digits)) {
        wrong = 0;
        return 'open';
      }
      wrong += 1;
      if (wrong % TRIES === 0) closedUntilMs = nowMs + CLOSED_MS;
      return 'wrong';
    },
  };
}
