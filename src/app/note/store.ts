import type { Understood } from '../../domain/note/understand.ts';
import { harmSign } from '../../domain/remark/standing-harm.ts';
import { type Mention, meantBy } from '../../domain/team/mentions.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { insertObservation, insertPrivateObservation } from '../../store/observation-writer.ts';
import type { RemarkReading } from '../../store/remark-reader.ts';
import { insertRemark } from '../../store/remark-writer.ts';
import { forgottenSince } from '../forgotten-meanwhile.ts';
import type { Inside, Scope } from '../scope.ts';
import type { NoteView, Ticked } from './view.ts';

export interface StoredNote {
  /** Id of the kept sentence. */
  remark: number;
  /** How many readings were stored as seen. */
  stored: number;
}

/** How many readings are offered at once. */
const MOST = 5;

/** Names in the sentence that may be words, and nobody has said which they are. */
export const wordsToAsk = ({ understood, chosen }: Pick<NoteView, 'understood' | 'chosen'>): Mention<Member>[] =>
  chosen ? [] : understood.mentions.filter(({ isWord, members }) => isWord && members.length === 1);

/**
 * What the manager is asked about: warnings first, then the most likely readings, ticked beforehand where they are sure
 * and it is known of whom.
 */
export function offeredReadings({ referrals, signs, perhaps }: Understood<Member>, chosen: Member | null): Ticked[] {
  const byScore = [...signs, ...perhaps].sort((a, b) => b.score - a.score);
  return [...referrals, ...byScore].slice(0, MOST).map((heard): Ticked => {
    const member = heard.kind === 'team' ? null : (chosen ?? (heard.mention && meantBy(heard.mention)));
    return { heard, taken: heard.sure && (heard.kind === 'team' || member !== null), member, degree: heard.degree };
  });
}

/** Of whom a sentence speaks, each once; a name that may be a word is nobody's. */
export const namedIn = ({ mentions }: Understood<Member>, chosen: Member | null): Member[] => [
  ...new Set([...mentions.flatMap(({ isWord, members }) => (isWord ? [] : members)), ...(chosen ? [chosen] : [])]),
];

/** What is stored when nobody is asked: `-y`. */
export const sureReadings = (view: NoteView): Ticked[] => view.offered.filter(({ taken }) => taken);

/** Warnings that were heard and of which nobody says whether they are so: they are asked once more, later. */
const unanswered = ({ offered }: NoteView, ticked: readonly Ticked[]): Ticked[] =>
  offered.filter((each) => each.heard.kind === 'referral' && !ticked.includes(each));

/** The first reading that would be sure if it were known of whom; null when there is none. */
export const withoutPerson = (view: NoteView): Ticked['heard'] | null =>
  view.offered.find(({ heard, taken }) => heard.sure && !taken)?.heard ?? null;

/** Harm that it tells of: it stands with the remark until it is put away. */
const harmIn = ({ homes }: NoteView): RemarkReading[] =>
  homes.flatMap(({ kind, guessed }) => {
    const sign = guessed ? null : harmSign(kind);
    return sign === null ? [] : [{ sign, degree: 'yes', memberId: null, sure: false, taken: false, open: true }];
  });

/**
 * Keeps the sentence as a private remark, and as seen what was taken of its readings.
 * @param ticked every reading that the manager decided about, those left alone too; when nobody was asked, what is taken unasked
 * @param asked whether the manager was asked at all
 */
export async function storeNote(
  scope: Scope,
  view: NoteView,
  ticked: readonly Ticked[],
  asked: boolean,
): Promise<StoredNote> {
  const named = new Set(namedIn(view.understood, view.chosen).map(({ id }) => id));
  for (const { taken, member } of ticked) if (taken && member) named.add(member.id);
  const taken = ticked.filter((each) => each.taken);
  const open = asked ? [] : unanswered(view, ticked);
  const work = async ({ db, summarize }: Inside) => {
    const forgotten = await forgottenSince(db, view.members);
    if (forgotten.names(view.text) || [...named].some((id) => forgotten.ids.includes(id)))
      throw new TeamctlError('refused', 'changed-meanwhile');
    for (const { heard, member, degree } of taken) {
      // The words stand in the remark alone: forgetting one person leaves none of them with another.
      const seen = { sign: heard.id, degree, how: 'reported' as const, on: view.on, note: null };
      if (heard.kind === 'team') await insertObservation(db, view.team.id, seen, scope.today);
      else if (member) await insertPrivateObservation(db, member.id, seen);
    }
    const remark = await insertRemark(db, view.team.id, {
      memberId: named.size === 1 ? ([...named][0] as number) : null,
      on: view.on,
      text: view.text,
      named: [...named],
      readings: [
        ...[...ticked, ...open].map((each) => ({
          sign: each.heard.id,
          degree: each.degree,
          memberId: each.member?.id ?? null,
          sure: each.heard.sure,
          taken: ticked.includes(each) && each.taken,
          ...(open.includes(each) ? { open: true } : {}),
        })),
        ...harmIn(view),
      ],
    });
    // What was seen of a person stays out of the log.
    summarize(taken.some(({ member }) => member) ? '' : taken.map(({ heard }) => heard.id).join(' '));
    return { remark, stored: taken.length };
  };
  return scope.change('note', work, { sortsForgotten: true });
}
