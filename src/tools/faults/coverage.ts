import { Session } from 'node:inspector';

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}
interface Script {
  url: string;
  functions: { functionName: string; ranges: Range[] }[];
}

/** Which blocks of our own code have ever run, as V8 counts them. */
export class Coverage {
  private readonly session = new Session();
  private readonly seen = new Set<string>();
  private readonly root: string;

  /** @param root only files below it count */
  constructor(root: string) {
    this.root = root;
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  get blocks(): number {
    return this.seen.size;
  }

  /** How many blocks ran since the last call that had never run before. */
  news(): number {
    const before = this.seen.size;
    this.session.post('Profiler.takePreciseCoverage', (error, result) => {
      if (error) throw error;
      for (const { url, functions } of (result as { result: Script[] }).result)
        if (url.includes(this.root))
          // How often, in powers of two: a loop that turns more often is news as well.
          for (const { ranges } of functions)
            for (const { startOffset, endOffset, count } of ranges)
              if (count > 0)
                this.seen.add(`${url}:${startOffset}:${endOffset}:${Math.min(8, Math.ceil(Math.log2(count)))}`);
    });
    return this.seen.size - before;
  }

  stop(): void {
    this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }
}
