import { nearMatches } from '../../domain/team/find-member.ts';
import { TeamctlError } from '../../errors.ts';
import { builtInProfiles, type ImportProfile } from '../../importing/profiles/profile.ts';
import type { Context } from '../context.ts';

/** The profile of that name, or one that leaves everything to be recognised. @throws TeamctlError `not-found` */
export async function findProfile(_context: Context, name: string | undefined): Promise<ImportProfile> {
  if (name === undefined) return {};
  const builtIn = builtInProfiles.find((profile) => profile.id === name);
  if (builtIn) return builtIn;
  const known = builtInProfiles.map((profile) => profile.id as string);
  throw new TeamctlError('not-found', 'import-profile-unknown', {
    name,
    known,
    near: nearMatches(name, known, (word) => word),
  });
}
