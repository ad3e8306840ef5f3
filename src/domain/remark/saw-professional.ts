import type { Day } from '../calendar/day.ts';

const SEEN = [
  /(?:去|到|上)(?:了|过)?(?:趟)?医院/u,
  /医院(?:看|查|做)/u,
  /看(?:了|过|完)(?:心理)?(?:医生|大夫|专家)/u,
  /(?:医生|大夫|咨询师)(?:给|给他|给她)?(?:开|让|说|建议|叫)/u,
  /(?:做|去)(?:了|过)?(?:一次)?心理咨询/u,
  /打(?:了|过)(?:心理)?(?:援助|帮助)?热线/u,
  /\b(?:saw|seen|visited|been to|went to)\b.{0,24}\b(?:doctor|therapist|counsell?or|psychologist|psychiatrist|hospital|clinic)\b/iu,
  /\b(?:doctor|therapist|counsell?or)\b.{0,8}\b(?:says|said|told|gave|wants)\b/iu,
];
/** Not yet, or not wanted. */
const NOT =
  /(?:不肯|不想|不愿|不去|没有?去|还没|没看|劝|打算|准备|应该|该去|要不要|明天去|will not|won't|refus|should|ought|not (?:yet )?(?:seen|been|gone))/iu;
/** Somebody else's illness. */
const FAMILY =
  /(?:孩子|老公|老婆|爱人|对象|爸|妈|父亲|母亲|爷爷|奶奶|外公|外婆|家里|老人|弟|妹|哥|姐|\b(?:wife|husband|kid|child|son|daughter|mother|father|parent)s?\b)/iu;

interface Said {
  on: Day;
  text: string;
  named: readonly number[];
}

/**
 * The latest day from one on, on which it was noted that a doctor or another professional has seen somebody; null: none.
 * @param remarks oldest first
 */
export function sawProfessional(remarks: readonly Said[], member: number, since: Day): Day | null {
  const told = remarks.findLast(
    ({ on, text, named }) =>
      on >= since &&
      named.length === 1 &&
      named[0] === member &&
      SEEN.some((pattern) => pattern.test(text)) &&
      !NOT.test(text) &&
      !FAMILY.test(text),
  );
  return told?.on ?? null;
}
