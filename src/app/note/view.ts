import type { Lexicon } from '../../domain/note/lexicon.ts';
import type { NotePlan } from '../../domain/note/plan.ts';
import type { Heard, Understood } from '../../domain/note/understand.ts';
import type { Home } from '../../domain/remark/home.ts';
import type { Syllables } from '../../domain/team/mentions.ts';
import type { Member, Team } from '../../domain/team/team.ts';

/** What a use case must be given of the language of a sentence, for `app` knows no words. */
export interface NoteLanguage {
  id: string;
  lexicon: Lexicon;
  /** Written in Han characters. */
  isHan: boolean;
  /** Null where no name can be in Latin letters. */
  syllables: Syllables | null;
}

export interface NoteRequest {
  text: string;
  on: string;
  /** The person meant, when the manager says so. */
  chosen: Member | null;
}

export interface NoteView extends NoteRequest {
  team: Team;
  members: readonly Member[];
  understood: Understood<Member>;
  /** What is stored when nobody is asked: the sure readings. */
  plan: NotePlan<Member>;
  homes: readonly Home[];
}

/** A reading as the manager leaves it: whether it is taken, of whom, how often. */
export interface Ticked {
  heard: Heard<Member>;
  taken: boolean;
  /** Null for the team. */
  member: Member | null;
  degree: string;
}
