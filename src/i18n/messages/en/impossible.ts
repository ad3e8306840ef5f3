export const impossible: Readonly<Record<string, string>> = {
  'connects > dials': 'more connects than dials',
  'effective > connects': 'more effective calls than connects',
  'assisted > deals': 'more assisted deals than deals',
  'talkSeconds > 24 h': 'more than 24 hours of talk',
  'attendedMinutes > 24 h': 'more than 24 hours of attendance',
  'dials > 10000': 'more than 10000 dials of one person in a day',
  'connects > 10000': 'more than 10000 connects of one person in a day',
  'effective > 10000': 'more than 10000 effective calls of one person in a day',
  'deals > 10000': 'more than 10000 deals of one person in a day',
  'amount > 1000000000': 'more than 1000000000 yuan of one person in a day',
};
