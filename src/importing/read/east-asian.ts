/** Encodings of two bytes a character, which bytes alone hardly tell apart. */
export type EastAsian = 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr';

/** Characters that tables and names are mostly made of, in each script; a text read wrongly has hardly any of them. */
const SIMPLIFIED =
  '日期姓名工号外呼数接通量时长成单金额业务员客户订编状态产品团队备注合计小平均的一是不了在人有我他这个们中来上大为和国地到以说要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事方多经么去法学如都同现当没动面起看定天分还进好部其些主样理心本前开但因只从想实张王李赵刘陈杨黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常娜静敏芳丽强磊洋艳勇军杰娟涛超明霞秀兰华平刚桂英玉萍红建文辉力志海波宁欣雨桐晨宇浩轩涵梓嘉怡佳琪思颖慧婷雪莹倩琳瑶璐岚雯薇菲涌销售时间未已付款完成取消退新增线索目标拨打有效通话结果元';
const TRADITIONAL =
  '日期姓名工號外呼數接通量時長成單金額業務員客戶訂編狀態產品團隊備註合計小平均的一是不了在人有我他這個們中來上大為和國地到以說要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事方多經麼去法學如都同現當沒動面起看定天分還進好部其些主樣理心本前開但因只從想實張王李趙劉陳楊黃周吳徐孫馬朱胡郭何林高羅鄭梁謝宋唐許韓鄧馮曹彭曾田董潘袁蔡蔣余杜葉程魏蘇呂丁任盧姚沈鍾姜崔譚陸范汪廖石金賈夏方鄒熊白孟秦邱侯江尹薛段雷龍黎史陶賀毛郝顧龔邵萬武錢戴嚴莫孔向常娜靜敏芳麗強磊洋艷勇軍杰傑娟濤超明霞秀蘭華剛桂英玉萍紅建文輝力志海波寧欣雨晨宇浩軒涵嘉怡佳琪思穎慧婷雪瑩倩琳瑤雯薇美惠淑雅玲銷售時間未已付款完成取消退新增線索目標撥打有效通話結果元';
const JAPANESE =
  '日付担当者名前顧客会社電話通話時間数件成約金額売上架発着信受注契約状態結果商品注文番号営業部課社員所属合計小計平均備考佐藤鈴木高橋田中伊渡辺山本村小林加吉井川口松清水森池阿石原岡谷野上西東南北大太郎子美一二三次真由明健花恵智香介樹翔優奈菜月火水木金土曜年分秒';
const KOREAN =
  '날짜이름상담원통화시간건수계약금액고객사번결과상태부재중연결성공실패매출판매담당자전화발신수신일시월년분초합계소평균김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민지현수영진희은경미정아연서준호재상원철동훈석기태용환규식선혜인나라가다는을에의로과도를와만사회대학교';

const sets: Readonly<Record<EastAsian, ReadonlySet<string>>> = {
  gb18030: new Set(SIMPLIFIED),
  big5: new Set(TRADITIONAL),
  shift_jis: new Set(JAPANESE),
  'euc-kr': new Set(KOREAN),
};

const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]/;

function decoded(bytes: Uint8Array, encoding: EastAsian): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Share of the characters beyond ASCII that everyday text of that script has. */
function familiarity(text: string, encoding: EastAsian): number {
  let seen = 0;
  let familiar = 0;
  for (const char of text) {
    if (char < '\u0100') continue;
    // Signs of a table, and digits and letters of full width, stand in each of them.
    if (char >= '\uff01' && char <= '\uff5e') continue;
    if ('（），。：；、—－～「」【】“”‘’·％￥／　'.includes(char)) continue;
    seen += 1;
    if (sets[encoding].has(char) || (encoding === 'shift_jis' && KANA.test(char))) familiar += 1;
  }
  return seen === 0 ? 0 : familiar / seen;
}

/** First bytes of the characters that each standard put first, as the everyday ones: kana, kanji of level 1, 常用字. */
const everyday: Readonly<Record<EastAsian, (lead: number) => boolean>> = {
  gb18030: (lead) => lead >= 0xb0 && lead <= 0xd7,
  big5: (lead) => lead >= 0xa4 && lead <= 0xc6,
  shift_jis: (lead) => lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x98),
  'euc-kr': (lead) => lead >= 0xb0 && lead <= 0xc8,
};
/** Signs: commas, brackets and the like. */
const isSign = (lead: number, encoding: EastAsian) => lead === (encoding === 'shift_jis' ? 0x81 : 0xa1);
const isAlone = (lead: number, encoding: EastAsian) =>
  lead < 0x81 || (encoding === 'shift_jis' && lead >= 0xa0 && lead <= 0xdf);

/** Share of the characters of two bytes that the standard put first; katakana of half width count as strange. */
function everydayShare(bytes: Uint8Array, encoding: EastAsian): number {
  let [seen, first] = [0, 0];
  for (let i = 0; i < bytes.length - 1; i += 1) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    if (!isSign(lead, encoding)) seen += 1;
    if (everyday[encoding](lead)) first += 1;
    if (!isAlone(lead, encoding)) i += 1;
  }
  return seen === 0 ? 0 : first / seen;
}

const ALMOST_ALL = 0.9;
const CLEAR = 0.5;
const AHEAD = 1.5;

/**
 * The encoding in which a text is made of everyday characters; several where that does not tell them apart.
 * Where nothing but GB18030 decodes, it is that.
 */
export function eastAsianEncodings(head: Uint8Array): EastAsian[] {
  const readings = (Object.keys(sets) as EastAsian[]).flatMap((encoding) => {
    const text = decoded(head, encoding);
    return text === null ? [] : [{ encoding, score: familiarity(text, encoding) }];
  });
  readings.sort((a, b) => b.score - a.score);
  const [best, next] = readings;
  if (best === undefined) return [];
  if (next === undefined) return [best.encoding];
  const isAhead = best.score > 0 && best.score >= next.score * AHEAD;
  const isClear = best.score >= (best.encoding === 'gb18030' ? CLEAR / 2 : CLEAR);
  // Few words that no list has: the standard itself says which characters are everyday ones.
  const isEveryday = everydayShare(head, best.encoding) >= ALMOST_ALL && everydayShare(head, next.encoding) < CLEAR;
  if (isAhead && (isClear || isEveryday)) return [best.encoding];
  return readings.map((reading) => reading.encoding);
}
