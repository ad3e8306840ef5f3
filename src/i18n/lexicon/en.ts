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
  cues: {
    others: /\b(?:another|other) team\b|\bnext door\b|\bheadquarters\b|\bi hear\b/,
    family: /\b(?:son|daughter|wife|husband|mother|father|kid|child)\b/,
    harmless: /\bcoffee\b|\bcold\b|\bfever\b|\bgame\b|\bfilm\b|\bbecause\b/,
    joke: /\bhaha\b|\blol\b|\bjoke|\bkidding\b/,
    manager: /^i\b|\bmyself\b/,
    customer: /\b(?:customer|client|caller)s?\b/,
    plan: /\bif\b|\bhope\b|\bplan to\b|\bwould\b|\bshould\b|\btomorrow\b|\bnext (?:week|month)\b|\bi want\b/,
    question: /\?|\bhow (?:do|can)\b|^(?:does|do|is|are|did)\b/,
    contrast: /\bbut\b|\bonly\b|\bexcept\b|\bhowever\b/,
    report: /\bsa(?:id|ys)\b|\btells?\b|\btold\b/,
  },
  homes: {
    leave: /\bon leave\b|\bsick (?:leave|day)\b|\bday off\b|\bhalf day\b|\bleaves early\b|\bnot coming\b/,
    supply: /\b(?:list|leads?)\b.{0,80}\b(?:bad|dead|duplicate|old|used up)\b|\bsystem (?:is )?(?:down|slow)\b|\bcrash/,
    reminder: /\bremind me\b|\bdon't forget\b|\bremember to\b/,
    transfer: /\bwants? (?:a transfer|to (?:move|transfer|switch))\b/,
    praise: /\bwell done\b|\bgood job\b|\bpraise\b|\bkudos\b/,
  },
  days: {
    later: [['tomorrow', 1]] as const,
    weekdays: [
      /\bmonday\b/,
      /\btuesday\b/,
      /\bwednesday\b/,
      /\bthursday\b/,
      /\bfriday\b/,
      /\bsaturday\b/,
      /\bsunday\b/,
    ],
  },
  degrees: [
    { degree: 'seldom', words: /\bseldom\b|\brarely\b|\bhardly\b/ },
    { degree: 'sometimes', words: /\bsometimes\b|\bnow and then\b|\ba bit\b|\ba little\b/ },
    { degree: 'always', words: /\balways\b|\bevery day\b|\beach time\b|\bwhenever\b/ },
    { degree: 'often', words: /\boften\b|\bkeeps\b|\bagain and again\b|\bmost days\b/ },
  ] as const,
};
