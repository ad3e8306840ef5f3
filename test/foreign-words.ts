/** Words that only a team hears which works in that way, so that another one must not. */
const WORDS = {
  phone: {
    'zh-CN':
      /电话|回电|嗓|(?<!挑)拨(?!款|付)|接通|话筒|听筒|耳机|挂断|挂了|来电|外呼|录音|抽听|陪听|旁听|通话|响铃|空号|(?:[一两三四五六七八九十几每这那下头]|\d+ ?)通(?!知|常|融|过)|打[给通过]|敢打/,
    en: /\b(?:phones?|telephone|calls?|called|calling|callers?|dial\w*|hang(?:s|ing)? up|hung up|handset|headset|recordings?|listens? in)\b/i,
  },
  chat: {
    'zh-CN': /首响|询单|会话|红点|快捷语|私域|直播间|店铺|差评|买家|接待人数/,
    en: /\b(?:first (?:response|answers?) within|inquir\w+|chat desk|unread messages|private channel|live ?(?:room|stream)|quick (?:lines?|reply|replies)|orders? per)\b/i,
  },
} as const;

/** Who may be telephoned even where nobody works by phone: help, and a person at home. */
const ALLOWED = /12356|120|110|help ?line|热线|心理援助|on your own phone|put the phone away/i;

type Way = keyof typeof WORDS;

/** Ids are for scripts, the same in every playbook. */
const ID = /\b[a-z]+(?:-[a-z]+)+\b/g;

/** The lines of a text with words that a team of this way should not hear. */
export function spokenIn(way: Way, language: 'zh-CN' | 'en', text: string): string[] {
  const foreign = WORDS[way === 'chat' ? 'phone' : 'chat'][language];
  return text.split('\n').filter((line) => foreign.test(line.replace(ID, '')) && !ALLOWED.test(line));
}
