import { remembered } from '../remembered.ts';

/** English words that are given names too, with those that people in sales choose for themselves. */
const NAMES_AND_WORDS = new Set(
  `amber angel apple april art august autumn bear bill blue buck candy carol chance chase cherry chip christian clay cliff
   cloud cook crystal daisy dale dawn dean drew echo faith fish forest frank ginger glen grace grant guy happy harmony
   heath honey hope hunter iris ivy jack jade jay joy june king lance lane lily long lucky major mark mason max may melody
   miles moon nick norm olive page pat patience pearl peg penny pierce precious price prince queen rain rainbow ray reed
   rich river rob robin rose ruby rusty sky snow star storm sue summer sunny taylor tiger trip violet wade will winter wren
   young`.split(/\s+/),
);

/** What everybody of a team, somebody or a day is called: nobody can be told by such a word. */
const OF_NOBODY = new Set(
  `大家 大伙 大伙儿 我们 咱们 你们 他们 她们 自己 别人 人家 有人 谁 全队 全组 全员 全体 团队 所有人 每个人 每人 本人 客户 顾客 新人
   老人 同事 组长 主管 经理 店长 领导 老板 师傅 组员 队员 今天 昨天 明天 后天 前天 今早 今晚 上午 下午 早上 晚上 本周 上周 下周 这周
   everyone everybody anybody anyone somebody someone nobody all team we us they me you customer customers client clients
   manager lead mentor agent newcomer today yesterday tomorrow morning evening`.split(/\s+/),
);

const isHan = (name: string) => /^\p{Script=Han}{2,}$/u.test(name);

/** True for words that mean everybody, a role or a day, so that no person can be called so. */
export const namesNobody = (name: string): boolean => OF_NOBODY.has(name.normalize('NFKC').toLowerCase());

let segmenter: Intl.Segmenter | undefined;

/** A Chinese text in the words that ICU's dictionary knows. */
export function wordsOf(text: string): Intl.Segments {
  // The first one reads the dictionary, which takes longer than all the rest of a short command.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

const isOneWord = remembered((name: string) => [...wordsOf(name)].length === 1);

/**
 * True where a name is a word of the language too (高兴, 安静, 江南; Will, Grace): where it stands in a text, somebody has
 * to say which it is. Chinese words are those that ICU's dictionary takes for one; of names it knows few.
 */
export const isWordToo = (name: string): boolean =>
  isHan(name) ? isOneWord(name) : NAMES_AND_WORDS.has(name.toLowerCase());

/** What only somebody does or suffers, behind a word that begins a clause: `高兴昨晚补齐了报表`, not `高兴今天不用加班`. */
const OF_A_SUBJECT =
  /^(?:说(?!不上)|问|跟|和|把|被|又|也|还[是没在]|没(?!人|谁|想|有人)|不[敢肯愿会]|一直|总[是在]|老[是在]|天天|刚|昨[天晚儿]|前天|这[几两]天(?!没|大|不)|最近(?!没|大|不)|今[天早晚](?!没人|没谁|大家|我|咱|不用|不加|能|可|终|总|全|有|是|都))/u;

/**
 * True where a word is who does something.
 * @param before the text before it, to tell whether it begins a clause
 * @param after the text behind it
 */
export const isSubject = (before: string, after: string): boolean =>
  /(?:^|[,.;!?，。；！？\n])$/u.test(before.trimEnd()) && OF_A_SUBJECT.test(after);
