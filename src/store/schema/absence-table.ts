import type { Generated } from 'kysely';
import type { AbsenceKind, Half } from '../../domain/team/absence.ts';

/** Days on which somebody is away. */
export interface AbsenceTable {
  id: Generated<number>;
  member_id: number;
  from_on: string;
  to_on: string;
  /** Null: all day. */
  half: Half | null;
  /** For the manager alone. */
  kind: AbsenceKind | null;
}
