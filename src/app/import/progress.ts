export type ProgressStep = 'read' | 'store';

/** Is told how far long work has come, often. */
export interface Progress {
  begin(step: ProgressStep, total: number): void;
  at(done: number): void;
  end(): void;
}

export const noProgress: Progress = { begin() {}, at() {}, end() {} };
