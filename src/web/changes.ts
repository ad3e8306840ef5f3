import type { Scope } from '../app/scope.ts';

const LOOK_MS = 5000;

/** Tells when somebody has written to the data. @returns ends that */
export function watchChanges(scope: Pick<Scope, 'stamp'>, changed: () => void): () => void {
  let known: string | undefined;
  const look = async () => {
    // A database that another program holds for a moment is looked at again later.
    const stamp = await scope.stamp().catch(() => known);
    if (known !== undefined && stamp !== known) changed();
    known = stamp;
  };
  void look();
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}
