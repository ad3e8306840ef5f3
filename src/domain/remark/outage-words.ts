/** What carries the calls, and what befalls it; within a few letters of each other, in one clause. */
const CHINESE =
  /停电|断网|断线|(?:线路|专线|网络|系统|平台|后台|工作台|页面|店铺|外呼|拨号|服务器|软件|话机|电话机|网)[^，。；,.;没不]{0,8}(?:坏|断了|瘫|崩|挂了|故障|停了|打不[了出通]|用不了|登不上|登不了|登不进|打不开|点不开|进不去|宕)/u;
const ENGLISH =
  /\boutage\b|\bpower cut\b|\b(?:lines?|dial+er|system|back ?office|platform|network|internet|phones|power|server)\b[^.;,]{0,20}\b(?:down|broken?|crashed|failed|dead)\b/iu;

/** Whether a note of the team tells of a line, a system or the power that failed that day. */
export const speaksOfOutage = (text: string): boolean => CHINESE.test(text) || ENGLISH.test(text);
