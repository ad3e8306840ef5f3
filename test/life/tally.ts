/** Where a rule was first broken; enough to see it again. */
export interface Example {
  seed: number;
  day: string;
  command: string;
  excerpt: string;
}
export interface Count {
  tried: number;
  broken: number;
  first: Example | null;
}

/** Per rule: how often it was tried and broken. */
export class Tally {
  readonly counts = new Map<string, Count>();
  private seed = 0;
  private day = '';
  private command = '';

  at(seed: number, day: string): void {
    this.seed = seed;
    this.day = day;
  }

  asked(command: string): void {
    this.command = command;
  }

  check(rule: string, holds: boolean, excerpt: () => string): void {
    const count = this.counts.get(rule) ?? { tried: 0, broken: 0, first: null };
    this.counts.set(rule, count);
    count.tried += 1;
    if (holds) return;
    count.broken += 1;
    count.first ??= { seed: this.seed, day: this.day, command: this.command, excerpt: excerpt().slice(0, 400) };
  }

  /** Takes over what another one counted. */
  take(counts: Iterable<readonly [string, Count]>): void {
    for (const [rule, theirs] of counts) {
      const own = this.counts.get(rule) ?? { tried: 0, broken: 0, first: null };
      this.counts.set(rule, {
        tried: own.tried + theirs.tried,
        broken: own.broken + theirs.broken,
        first: own.first ?? theirs.first,
      });
    }
  }
}
