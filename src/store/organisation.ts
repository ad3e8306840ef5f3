export const roleKinds = ['manager', 'deputy', 'director', 'coach', 'auditor', 'admin'] as const;
export type RoleKind = (typeof roleKinds)[number];

/** A role in force: of a team, of a person, or of everything. */
export interface HeldRole {
  kind: RoleKind;
  teamId: number | null;
  /** For coaches. */
  memberId: number | null;
}

/** Who is connected, and what that lets them do. */
export interface Rights {
  login: string;
  /** Roles in force today; none where nobody gave any. */
  kinds: readonly RoleKind[];
  roles: readonly HeldRole[];
  /** May do everything on the server anyway; of teams that is no right here. */
  isIt: boolean;
}

/** A role to give. Days are the first and the last on which it holds; null: from now on, and until it is taken. */
export interface RoleWanted {
  login: string;
  kind: RoleKind;
  teamId: number | null;
  memberId: number | null;
  from: string | null;
  to: string | null;
}

export interface GivenRole {
  id: number;
  login: string;
  kind: RoleKind;
  /** As far as whoever asks may see it. */
  team: string | null;
  member: string | null;
  from: string | null;
  to: string | null;
  givenBy: string;
}

/** What a server knows of the people who share it. */
export interface Organisation {
  /** Null while no roles were set up: then everybody sees everything. */
  rights(): Promise<Rights | null>;
  /** Who gives roles. */
  admins(): Promise<string[]>;
  /** What sets roles up, statement by statement; `apply` runs it, or changes nothing. */
  script(): Promise<readonly string[]>;
  apply(): Promise<void>;
  /** @returns false where the server knows nobody of that name */
  hasLogin(login: string): Promise<boolean>;
  give(wanted: RoleWanted): Promise<void>;
  take(id: number): Promise<void>;
  given(): Promise<GivenRole[]>;
  /** Of all teams, for those who give roles. */
  teamNames(): Promise<{ id: number; name: string }[]>;
}
