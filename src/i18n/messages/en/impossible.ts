export const impossible: Readonly<Record<string, string>> = {
  'connects > dials': 'more connects than dials',
  'effective > connects': 'more effective calls than connects',
  'assisted > deals': 'more assisted deals than deals',
  'talkSeconds > 24 h': 'more than 24 hours of talk',
  'attendedMinutes > 24 h': 'more than 24 hours of attendance',
};
