import { noProgress, type Progress, type ProgressStep } from '../../app/import/progress.ts';
import { importWords } from '../../i18n/areas/import.ts';
import type { Context } from '../context.ts';

/** Shorter work shows nothing. */
const PATIENCE_MS = 1000;

/** A bar on stderr where that is a terminal and the work takes over a second; else nothing. */
export async function openProgress(context: Context): Promise<Progress> {
  const { stderr } = context.host;
  if (stderr.isTTY !== true || context.globals.quiet) return noProgress;
  // Loaded beforehand: while rows stream, nothing that waits for the disk gets its turn.
  const { default: cliProgress } = await import('cli-progress');
  const words = importWords(context.locale).progress;
  let startedMs = 0;
  const bar = new cliProgress.SingleBar({
    stream: stderr as NodeJS.WriteStream,
    format: '{step} [{bar}] {percentage}%',
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    hideCursor: true,
    clearOnComplete: true,
    linewrap: true,
    gracefulExit: false,
  });
  let step: ProgressStep | null = null;
  let total = 0;
  let isShown = false;
  return {
    begin(next, of) {
      step = next;
      total = of;
      if (next === 'read') {
        startedMs = context.host.now().getTime();
        isShown = false;
      }
      if (isShown) bar.start(total, 0, { step: words[next] });
    },
    at(done) {
      if (step === null) return;
      if (!isShown && context.host.now().getTime() - startedMs > PATIENCE_MS) {
        isShown = true;
        bar.start(total, done, { step: words[step] });
      }
      if (isShown) bar.update(done);
    },
    end() {
      step = null;
      if (isShown) bar.stop();
    },
  };
}
