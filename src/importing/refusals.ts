import type { Refusal, RefusalCode } from './types.ts';

/** Listed one by one; beyond it only counted, for a wrong file may have a million. */
const LISTED = 10_000;

/** The rows that are not stored, with line and reason. */
export class Refusals {
  readonly listed: Refusal[] = [];
  count = 0;

  add(line: number, code: RefusalCode, data: Refusal['data'] = {}, sheet: string | null = null, rows = 1): void {
    this.count += rows;
    if (this.listed.length < LISTED) this.listed.push({ line, code, data, ...(sheet === null ? {} : { sheet }) });
  }

  sorted(): Refusal[] {
    return this.listed.sort((a, b) =>
      a.sheet === b.sheet ? a.line - b.line : (a.sheet ?? '') < (b.sheet ?? '') ? -1 : 1,
    );
  }
}
