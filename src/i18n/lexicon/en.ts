/** English as the reader of notes needs it. */
export const lexicon = {
  folds: [
    [/\bcan't\b|\bcannot\b/g, 'can not'],
    [/\bwon't\b/g, 'will not'],
    [/n't\b/g, ' not'],
    [/'(?:re|ve|ll|m|d)\b/g, ''],
    [/\b(?:she|her|his|him|their|them|they)\b/g, 'he'],
    [/\bno one\b/g, 'nobody'],
  ] as const,
  stop: [
    'a', 'an', 'the', 'he', 'i', 'we', 'it', 'is', 'are', 'was', 'be', 'to', 'of', 'in', 'on', 'at', 'and', 'or', 'with', 'for', 'when',
    'that', 'this', 'do', 'does', 'have', 'has', 'just', 'very', 'so', 'up', 'by', 'as', 'my', 'me', 'all', 'from', 'says',
    'will', 'there', 'who', 'get', 'more', 'any', 'own',
  ],
  negators: ['no longer', 'does not', 'do not', 'did not', 'is not', 'are not', 'not', 'never', 'nobody', 'without', 'no'],
  after: ['is gone', 'has gone', 'stopped'],
  neutral: ['not only', 'no doubt', 'no problem', 'no wonder'],
  unreal: /\bif\b|\bwhat if\b|\bhope to\b|\bin case\b|\bplan to\b|\bwould\b|\bshould\b|\btomorrow\b|\bnext week\b|\bto prevent\b|\bi want\b/,
  past: /\bused to\b|\bpreviously\b/,
  question: /\?|\bhow do\b|\bhow can\b|^(?:does|do|is|are|did)\b/,
  quoted: /^(?:the|a|one|this) (?:customer|client|caller) (?:said|says|told|complained)/,
  elsewhere: /^(?:the|a|one|this) (?:customer|client|caller)\b|^customers?\b|^another team|^the other team|^i\b/,
  collective: /\bthey\b|\bnobody\b|\beverybody\b|\beveryone\b|\bteam\b|\bmembers\b|\bpeople\b|\bthem\b|\bsome\b|\bmost\b|\bhalf\b/,
  single: /\bhe\b|\bshe\b|\bher\b|\bhis\b/,
  degrees: [
    { degree: 'seldom', words: /\bseldom\b|\brarely\b|\bhardly\b/ },
    { degree: 'sometimes', words: /\bsometimes\b|\bnow and then\b|\ba bit\b|\ba little\b/ },
    { degree: 'always', words: /\balways\b|\bevery day\b|\beach time\b|\bwhenever\b/ },
    { degree: 'often', words: /\boften\b|\bkeeps\b|\bagain and again\b|\bmost days\b/ },
  ] as const,
};
