import type { PlannableModule, Session } from './shapes.ts';

/**
 * What must come before each session: the main session for its reviews and tests, and for a main session those of
 * the modules it builds on that somebody in it has before.
 */
export function afterOf(sessions: readonly Session[], modules: readonly PlannableModule[]): Map<number, number[]> {
  const builds = new Map(modules.map((module) => [module.id, module.after]));
  const mains = sessions.filter((session) => session.step === 0);
  return new Map(
    sessions.map((session) => {
      if (session.step > 0)
        return [session.id, mains.some((main) => main.id === session.series) ? [session.series] : []];
      const people = new Set(session.audience);
      const before = mains.filter(
        (main) =>
          builds.get(session.module)?.includes(main.module) &&
          main.date < session.date &&
          main.audience.some((member) => people.has(member)),
      );
      return [session.id, before.map((main) => main.id)];
    }),
  );
}
