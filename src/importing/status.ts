import { callStatuses, dealStatuses, type StatusWords } from './profiles/statuses.ts';

const foldStatus = (status: string): string =>
  status
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.]+/g, '');

export type StatusMeaning = 'positive' | 'negative' | 'unknown';

/** Reads status values: those that the user named, else the usual words; remembers what it did not know. */
export class StatusReader {
  readonly unknown = new Set<string>();
  /** Spellings of the file that counted. */
  readonly counted = new Set<string>();
  private readonly words: StatusWords;
  private readonly told: ReadonlySet<string> | null;
  private readonly cache = new Map<string, StatusMeaning>();

  constructor(grain: 'call' | 'deal', told: readonly string[] | undefined) {
    this.words = grain === 'call' ? callStatuses : dealStatuses;
    this.told = told === undefined ? null : new Set(told.map(foldStatus));
  }

  /** An empty status says nothing happened. */
  read(status: string): StatusMeaning {
    let meaning = this.cache.get(status);
    if (meaning === undefined) {
      meaning = this.decide(status);
      if (this.cache.size < 1000) this.cache.set(status, meaning);
    }
    return meaning;
  }

  private decide(status: string): StatusMeaning {
    const word = foldStatus(status);
    if (this.told) {
      if (!this.told.has(word)) return 'negative';
      this.counted.add(status);
      return 'positive';
    }
    if (word === '') return 'negative';
    if (this.words.positive.some((each) => foldStatus(each) === word)) {
      this.counted.add(status);
      return 'positive';
    }
    if (this.words.negative.some((each) => foldStatus(each) === word)) return 'negative';
    if (this.unknown.size < 50) this.unknown.add(status);
    return 'unknown';
  }
}
