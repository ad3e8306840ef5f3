/** Figures of a day that cannot go together. */
export const impossible: Readonly<Record<string, string>> = {
  'connects > dials': '接通比拨打还多',
  'effective > connects': '有效通话比接通还多',
  'assisted > deals': '经理助单比成单还多',
  'talkSeconds > 24 h': '通话超过 24 小时',
  'attendedMinutes > 24 h': '出勤超过 24 小时',
};
