import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import type { TrainingModule } from '../../playbook/parts.ts';

/** A module by its id, its title or what stands before the colon of it. @throws TeamctlError `module-unknown` with near matches */
export function requireModule(modules: readonly TrainingModule[], wanted: string): TrainingModule {
  const nameOf = ({ title }: TrainingModule) => title.split(/[:：]/)[0] as string;
  const named = modules.filter((module) => nameOf(module) === wanted);
  const found = modules.find((module) => module.id === wanted || module.title === wanted);
  if (found ?? named.length === 1) return (found ?? named[0]) as TrainingModule;
  const alike = modules.filter((module) => wanted.length > 1 && module.title.includes(wanted));
  const near = [...new Set([...alike, ...nearMatches(wanted, modules, (module) => module.id)])].map(({ id }) => id);
  throw new TeamctlError('not-found', 'module-unknown', { wanted, near });
}
