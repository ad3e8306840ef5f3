import type { Lexicon } from '../../domain/note/lexicon.ts';
import type { Heard, Understood } from '../../domain/note/understand.ts';
import type { Home } from '../../domain/remark/home.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import type { Language } from '../../playbook/parts.ts';

/** What a use case must be given of the language of a sentence, for `app` knows no words. */
export interface NoteLanguage {
  id: Language;
  lexicon: Lexicon;
}

export interface NoteRequest {
  text: string;
  on: string;
  /** A word that names the person meant, when the manager says so. */
  member: string | null;
}

export interface NoteView {
  text: string;
  on: string;
  /** The person meant, when the manager says so. */
  chosen: Member | null;
  team: Team;
  members: readonly Member[];
  understood: Understood<Member>;
  /** What the manager is asked about, as it is ticked beforehand. */
  offered: readonly Ticked[];
  homes: readonly Home[];
  /** Titles of signs by id, in the language of the program, and what to do for each warning. */
  titles: ReadonlyMap<string, string>;
  acts: ReadonlyMap<string, string>;
  retentionDays: number;
  /** Whose call for help the sentence lowers: it says that a professional has seen them. */
  cared: { member: Member; sign: string } | null;
}

/** A reading as the manager leaves it: whether it is taken, of whom, how often. */
export interface Ticked {
  heard: Heard<Member>;
  taken: boolean;
  /** Null for the team. */
  member: Member | null;
  degree: string;
}
