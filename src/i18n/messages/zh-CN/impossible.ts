/** Figures of a day that cannot be. */
export const impossible: Readonly<Record<string, string>> = {
  'connects > dials': '接通比拨打还多',
  'effective > connects': '有效通话比接通还多',
  'assisted > deals': '经理助单比成单还多',
  'talkSeconds > 24 h': '通话超过 24 小时',
  'attendedMinutes > 24 h': '出勤超过 24 小时',
  'dials > 10000': '一个人一天拨打超过 10000 通',
  'connects > 10000': '一个人一天接通超过 10000 通',
  'effective > 10000': '一个人一天有效通话超过 10000 通',
  'deals > 10000': '一个人一天成单超过 10000 单',
  'amount > 1000000000': '一个人一天业绩超过 10 亿元',
};
