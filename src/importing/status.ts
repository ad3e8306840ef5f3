import { foldWord, noWords, yesWords } from './profiles/kinds.ts';
import { isOver, isPlain, readByClauses, readByParts } from './profiles/status-parts.ts';
import { callStatuses, dealStatuses, type StatusWords } from './profiles/statuses.ts';

export const foldStatus = (status: string): string =>
  status
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-.,，、()[\]【】]+/g, '');

export type StatusMeaning = 'positive' | 'negative' | 'unknown';

/** Reads status values: those that the user named, else the usual words; remembers what it did not know. */
export class StatusReader {
  readonly unknown = new Set<string>();
  /** Spellings of the file that counted. */
  readonly counted = new Set<string>();
  /** Spellings that are known to mean something else. */
  readonly passed = new Set<string>();
  /** Words of a direction column that do not say which way a call went. */
  readonly ways = new Set<string>();
  private readonly grain: 'call' | 'deal';
  private readonly positive: ReadonlySet<string>;
  private readonly negative: ReadonlySet<string>;
  private readonly told: ReadonlyMap<string, string> | null;
  private readonly seen = new Set<string>();
  private readonly met = new Set<string>();
  private readonly cache = new Map<string, StatusMeaning>();
  /** Words such as 正常 that are won here. */
  private readonly plain = new Set<string>();
  private readonly over = new Map<string, boolean>();
  /** 0 and 1 stand beside further numbers: they are steps or codes, and no yes or no. */
  private isScale = false;

  constructor(grain: 'call' | 'deal', told: readonly string[] | undefined) {
    this.grain = grain;
    const words: StatusWords = grain === 'call' ? callStatuses : dealStatuses;
    this.positive = new Set(words.positive.map(foldStatus));
    this.negative = new Set(words.negative.map(foldStatus));
    this.told = told === undefined ? null : new Map(told.map((word) => [foldStatus(word), word]));
  }

  /** Values that the user named and the file does not have, and those that it has. */
  get missing(): { told: string[]; seen: string[] } {
    const told = [...(this.told ?? [])].filter(([word]) => !this.met.has(word)).map(([, text]) => text);
    return { told, seen: [...this.seen] };
  }

  /** Learns from all the words of a column what the plain ones among them mean. @param words as the file writes them */
  beside(words: Iterable<string>): void {
    const folded = [...words].map(foldStatus).filter((word) => word !== '');
    const others = folded.filter((word) => !isPlain(word));
    if (others.length > 0 && others.every((word) => isOver(word) || /无效|失效|invalid|inactive|expired/.test(word)))
      for (const word of folded) if (isPlain(word)) this.plain.add(word);
  }

  /** Learns whether a column holds numbers that are codes. @param words as the file writes them */
  among(words: Iterable<string>): void {
    for (const word of words) if (/^\d{1,6}(?:\.0+)?$/.test(word) && Number(word) > 1) this.isScale = true;
  }

  strange(way: string): void {
    const text = way.trim();
    if (text !== '' && this.ways.size < 20) this.ways.add(text);
  }

  /** An empty status says nothing happened. */
  read(status: string): StatusMeaning {
    let meaning = this.cache.get(status);
    if (meaning === undefined) {
      meaning = this.decide(status);
      const isSpoken = meaning === 'negative' && status.trim() !== '';
      if (isSpoken && this.passed.size < 20) this.passed.add(status.trim());
      if (this.cache.size < 1000) this.cache.set(status, meaning);
    }
    return meaning;
  }

  /** Reads a cell below a header that denies: of `Abandoned` a no was answered. */
  readDenied(cell: string): StatusMeaning {
    if (this.told !== null || cell.trim() === '') return this.read(cell);
    const word = foldWord(cell);
    if (!yesWords.has(word) && !noWords.has(word)) {
      if (this.unknown.size < 50) this.unknown.add(cell);
      return 'unknown';
    }
    (noWords.has(word) ? this.counted : this.passed).add(cell.trim());
    return noWords.has(word) ? 'positive' : 'negative';
  }

  /** Whether a deal of this status, which is no won one, is over and came to nothing. */
  isOver(status: string): boolean {
    let over = this.over.get(status);
    if (over === undefined) {
      over = isOver(foldStatus(status));
      if (this.over.size < 1000) this.over.set(status, over);
    }
    return over;
  }

  private decide(status: string): StatusMeaning {
    const word = foldStatus(status);
    if (this.seen.size < 50 && word !== '') this.seen.add(status.trim());
    if (this.told) {
      if (!this.told.has(word)) return 'negative';
      this.met.add(word);
      this.counted.add(status);
      return 'positive';
    }
    if (word === '') return 'negative';
    if (this.isScale && /^\d+$/.test(word)) {
      if (this.unknown.size < 50) this.unknown.add(status);
      return 'unknown';
    }
    if (
      this.positive.has(word) ||
      this.plain.has(word) ||
      (!this.negative.has(word) && yesWords.has(foldWord(status)))
    ) {
      this.counted.add(status);
      return 'positive';
    }
    if (this.negative.has(word) || noWords.has(foldWord(status))) return 'negative';
    const byClauses = this.grain === 'deal' ? readByClauses(status, foldStatus) : undefined;
    const byParts = byClauses === undefined ? readByParts(status, this.grain) : byClauses;
    if (byParts === 'positive') this.counted.add(status);
    if (byParts !== null) return byParts;
    if (this.grain === 'deal' && goesOn(status) && !AGREED.test(status)) return 'negative';
    if (this.unknown.size < 50) this.unknown.add(status);
    return 'unknown';
  }
}

const won = new Set(dealStatuses.positive.map(foldStatus));
/** True for a status that calls a deal won, whatever its column is called; a plain yes or no is none. */
export const isWonWord = (status: string): boolean => {
  const word = foldStatus(status);
  return !yesWords.has(foldWord(status)) && (won.has(word) || readByParts(word, 'deal') === 'positive');
};

const GOING =
  /negotiat|proposal|prospect|qualif|needs ?analysis|value ?prop|decision ?makers?$|perception ?analysis|discovery|engag|demo|quot|contacted|nurtur|洽谈|谈判|报价|方案|初步|接洽|需求|跟进|意向|立项|商談|見込|propuesta|negocia|angebot|verhandl|proposition|devis/i;
const STAGE_WORD =
  /^(?:new |open |raw |hot |warm |cold |sales |marketing )?(?:leads?|pipeline|commit(?:ted)?|best ?case|upside|omitted|opportunit(?:y|ies)|mql|sql|sal|poc|trial|pilot|evaluation|consideration|awareness|interest|intent|closing|closed|close|onboarding)$|线索|商机|潜客|成交中|prospec|qualifica|negocia|fechad|cerrad|gewonn|квалиф|перегов|предлож|договор|сделк|görüşme|teklif|penawaran|negosiasi|đàm phán|báo giá|チャンス|見積|提案/i;
/** True for a stage of a sale, whether it is won there or not. */
export const isStageWord = (status: string): boolean => GOING.test(status) || STAGE_WORD.test(status.trim());

/** `Proposal accepted`, 报价通过: nobody knows whether that was the sale. */
const AGREED =
  /accept|approv|agree|success|complet|done|同意|通过|成功|接受|完成|承認|合意|aceit|acept|angenommen|принят|соглас/i;
const SALE_OF_CALL =
  /^(?:sale|sold|saleclosed|salemade|成交|已成交|成单|签单|成約|受注|契約|vendido|vendida|venta|vente|verkauft)$/;
/** True for a result of a call that says it ended in a sale. */
export const isSaleOfCall = (status: string): boolean => SALE_OF_CALL.test(foldStatus(status));

/** True for a state of a deal that is still worked at: Negotiation, 方案报价. */
export const goesOn = (status: string): boolean => GOING.test(status) && !isWonWord(status);
