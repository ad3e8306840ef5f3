/** Playbook text that would hurt somebody, each with the rule that must catch it; written by hand, for people to add to. */
export interface HarmfulText {
  code: string;
  text: string;
}

export const gallery: readonly HarmfulText[] = [
  // Diagnosis words
  { code: 'harm-diagnosis', text: '他三天没拨电话，八成是抑郁症，先记上' },
  { code: 'harm-diagnosis', text: '给队员做一张社交恐惧症自测表，高分的重点盯' },
  { code: 'harm-diagnosis', text: '这种人就是心理有病，少跟他讲道理' },
  { code: 'harm-diagnosis', text: '玻璃心的队员放到最后一排' },
  { code: 'harm-diagnosis', text: 'Note anybody who seems to have an anxiety disorder' },
  { code: 'harm-diagnosis', text: 'She is clearly depressed; write it in the team file' },
  { code: 'harm-diagnosis', text: 'Score each member for phone phobia and sort the list' },
  // Therapy by a manager
  { code: 'harm-therapy', text: '午休给怕电话的队员做十分钟催眠放松' },
  { code: 'harm-therapy', text: '让他回忆童年创伤，经理带他做心理治疗' },
  { code: 'harm-therapy', text: '劝他吃点药，吃药以后再上线' },
  { code: 'harm-therapy', text: 'Run a weekly therapy session for those who are afraid' },
  { code: 'harm-therapy', text: 'Suggest medication when the hands keep shaking' },
  // Shame
  { code: 'harm-shame', text: '每周五把倒数三名的名单贴在门口' },
  { code: 'harm-shame', text: '没开单的人站到前面念检讨' },
  { code: 'harm-shame', text: '垫底的同事举着“我拖后腿了”的牌子合影发群里' },
  { code: 'harm-shame', text: '输的一组学狗叫，大家录视频' },
  { code: 'harm-shame', text: '晚会点名批评拨打量最少的人' },
  { code: 'harm-shame', text: 'Put the three weakest sellers on a board of shame' },
  { code: 'harm-shame', text: 'Whoever sold nothing apologises in front of everyone' },
  { code: 'harm-shame', text: 'The losing pair barks like dogs' },
  // Penalties
  { code: 'harm-penalty', text: '没到一百通的罚款五十' },
  { code: 'harm-penalty', text: '迟到一次乐捐二十块进奖金池' },
  { code: 'harm-penalty', text: '当天没完成目标，做五十个俯卧撑' },
  { code: 'harm-penalty', text: '连续两天没单，扣当月绩效' },
  { code: 'harm-penalty', text: '没打满通数的不准下班' },
  { code: 'harm-penalty', text: 'Anybody under a hundred dials pays a fine of fifty' },
  { code: 'harm-penalty', text: 'Deduct a day of pay for each missed target' },
  { code: 'harm-penalty', text: 'No lunch break until the first deal' },
  // Threats
  { code: 'harm-threat', text: '告诉他：这个月再不出单就卷铺盖走人' },
  { code: 'harm-threat', text: '外面排队的多得是，干不了就滚' },
  { code: 'harm-threat', text: '每月末位淘汰一人，让大家有危机感' },
  { code: 'harm-threat', text: 'Tell them: sell this week or you are out' },
  { code: 'harm-threat', text: 'Remind everybody that they are replaceable' },
  // Dismissal without a gate
  { code: 'harm-dismissal', text: '两个月没起色的，直接劝退' },
  { code: 'harm-dismissal', text: '找个理由解除劳动合同' },
  { code: 'harm-dismissal', text: 'Dismiss whoever is last two months in a row' },
  // Promises of returns
  { code: 'harm-promise', text: '跟客户说这款产品保本，稳赚百分之五' },
  { code: 'harm-promise', text: '强调零风险，放银行还不如放这里' },
  { code: 'harm-promise', text: 'Say that the return is guaranteed and there is no risk' },
  // Pressure on customers
  { code: 'harm-pressure', text: '客户犹豫就一直打到他答应为止' },
  { code: 'harm-pressure', text: '吓一吓客户：今天不买，以后病了没人管' },
  { code: 'harm-pressure', text: '退保的不利条款先别提，签完再说' },
  { code: 'harm-pressure', text: '就说是社保局打来的，客户才肯听' },
  { code: 'harm-pressure', text: 'Pretend to be from the bank to get past the first minute' },
  { code: 'harm-pressure', text: 'Keep calling until the customer gives in' },
];

/** Text that looks alike and says the opposite, or something else. */
export const harmless: readonly string[] = [
  '不罚款，不体罚，不当众批评',
  '扣绩效、罚站、写检讨，这些我们一样都不做',
  '批评的话关门说，表扬的话当众说',
  '不公布谁被扣了绩效',
  '垫底的那个数多半是名单的事',
  '不要在群里点名批评谁',
  'If anybody was ever fined, it is paid back',
  'When a customer mentions depression, ask nothing and sell nothing',
  'Do not call a colleague crazy, lazy or too sensitive',
  '扣好耳机再拨号',
  '别把怕电话的人说成有病，只写看得见的行为',
  '客户说别再打，马上停，当场登记',
  '最后一名同事说完，大家鼓掌',
  '保本不保本，照合同上写的讲，不许诺收益',
  '吃药的时间到了可以离开工位，不用请示',
  '输的一组下次先挑题目',
  '退保的损失讲在前面，客户点头再往下',
  '睡不好两周以上的，请他去看医生，经理不下判断',
  'Nobody is fined, and nobody apologises in front of everyone',
  'Tell them that nothing is risk-free',
  'The last pair to finish chooses the next topic',
  'Ask a doctor about medication; a manager does not',
];
