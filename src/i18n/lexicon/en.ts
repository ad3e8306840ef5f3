import { alarms } from './en-alarms.ts';
import { scenes } from './en-scenes.ts';

/** English as the reader of notes needs it. */
export const lexicon = {
  script: 'latin' as const,
  folds: [
    [/\bcan't\b|\bcannot\b/g, 'can not'],
    [/\bwon't\b/g, 'will not'],
    [/n't\b/g, ' not'],
    [/'(?:re|ve|ll|m|d|s)\b/g, ''],
    // Whoever is meant: a name is no more telling than a pronoun.
    [/@|\b(?:she|her|hers|his|him|their|them|they|somebody|someone)\b/g, 'he'],
    [/\b(?:him|her|them|he)sel(?:f|ves)\b/g, 'heself'],
    [/\bno one\b/g, 'nobody'],
    [
      /\b(?:an?|the|this|that|these|those|some|very|so|really|just|quite|has|have|had|is|are|was|were|be|been|being)\b/g,
      ' ',
    ],
    [
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|several|many|few|couple of|half)\b/g,
      '0',
    ],
    [/\bany ?more\b|\bno longer\b/g, 'nomore'],
    // One word for what is said in many, where somebody may need help.
    [
      /\b(?:(?:0|third|fourth|last|for|in|over|since) {1,3}(?:0 {1,3})?(?:weeks?|months?|fortnight)(?: in row)?|0 {1,3}days in row|weeks on end|night after night|(?:every|each) {1,3}night|all {1,3}(?:month|weeks)|since {1,3}(?:beginning|middle|start) of|for weeks|fortnight|weeks)\b/g,
      'longtime',
    ],
    [
      /\b(?:breath\w{0,4}|breathless|gasp\w{0,4}|hyperventilat\w{0,4}|pant(?:s|ing|ed)|suffocat\w{0,4}|chok(?:e|es|ed|ing)|(?:get|got|for|any|fought for) air)\b/g,
      'breath',
    ],
    [/\b(?:pulse|heartbeat|palpitations?)\b/g, 'heart'],
    [/\b(?:pound|rac|hammer|thump|flutter|burst|stumbl)(?:s|es|ed|e|ing)?\b/g, 'race'],
    [/\b(?:numb|tingl\w{0,4}|pins and needles)\b/g, 'numb'],
    [
      /\b(?:dizz\w{0,4}|faint(?:s|ed|ing)?|pass(?:ed|es|ing)? out|collaps\w{0,4}|spinning|black(?:ed|s)? out|light-headed)\b/g,
      'faint',
    ],
    [
      /\b(?:insomnia|sleepless\w{0,4}|awake|can not sleep|not sle(?:ep|pt)|(?:barely|hardly|little|no) sle(?:ep|eps|pt)|not clos\w{0,3} he eyes)\b/g,
      'nosleep',
    ],
    [
      /\b(?:(?:not|barely|hardly) eat(?:s|en|ing)?|ate nothing|eats nothing|no appetite|untouched|off he food|next to nothing)\b/g,
      'noeat',
    ],
    [
      /\b(?:suicid\w{0,4}|kill(?:s|ing|ed)? heself|end(?:s|ing)? (?:he )?(?:own )?(?:it all|it|life|everything)|tak(?:e|es|ing) he (?:own )?life|(?:not|never) wake up|(?:want|wish|rather|better)\w{0,3} (?:to )?(?:die|dead)|not want to live|tired of (?:living|life))\b/g,
      'wantdie',
    ],
    [/\b(?:pointless|meaningless|useless|senseless|in vain|no (?:point|sense|meaning|use))\b/g, 'pointless'],
    [
      /\b(?:hopeless\w{0,4}|no hope|no way out|no future|despair\w{0,4}|lost all hope|given up hope|nothing to live for)\b/g,
      'nohope',
    ],
    // The bare word, without its endings.
    [/\b([a-z]{3,18}?)(?:ing|ied|ies|ed|es|s|e|y)\b/g, '$1'],
  ] as const,
  cues: {
    others: /\b(?:another|other) team\b|\bnext door\b|\bheadquarters\b|\bi hear\b/,
    family:
      /\b(?:son|daughter|wife|husband|mother|father|mum|dad|kid|child|baby|brother|sister|aunt|uncle|grand(?:ma|pa|mother|father)|dog|cat)\b/,
    harmless:
      /\bcoffee|\bcold\b|\bfever\b|\bflu\b|\bgame\b|\bmatch\b|\bfilm\b|\bbecause\b|\bran\b|\brunning\b|\bdiet\b|\bblood\b|\btooth|\bdentist|\bhappy\b|\bheating\b|\bheat\b|\bparty\b|\bnois|\bneighbour/,
    joke: /\bhaha\b|\blol\b|\bjok|\bkidding\b|\blaugh|\bgrin/,
    manager: /^i\b|\bmyself\b|\bwe (?:all|both|were|want|nearly|could)\b|\bmy (?:train|back|desk|plant|chair)\b/,
    customer: /\b(?:customer|client|caller)s?\b/,
    plan: /\bif\b|\bhope to\b|\bplan to\b|\bwould\b|\bshould\b|\btomorrow\b|\bnext (?:week|month)\b|\bi want\b/,
    question: /\?|\bhow (?:do|can)\b|^(?:does|do|is|are|did|who|which)\b/,
    contrast: /\bbut\b|\bonly\b|\bexcept\b|\bhowever\b/,
    report: /\bsa(?:id|ys)\b|\btells?\b|\btold\b/,
    joy: /\bhapp(?:y|ily)\b|\bjoy|\bproud|\bgrateful|\bwedding/,
    work: /\b(?:lists?|leads?|systems?|dialler|scripts?|campaign|target|bonus|numbers|phone|parking|printer|machine|recording)\b/,
    oneNight: /\blast night\b|\byesterday\b|\btonight\b|\bbad night\b|\bthis morning\b|\btoday\b/,
  },
  homely:
    /\bwants? to quit\b|\bafter work\b|\bpick(?:s|ed|ing)? up\b|\b(?:move|transfer|switch) to\b|\bmade up\b|\bfirst in\b|\bpregnant\b|\blivestream|\bwarehouse\b|\bcourier\b|\breturns?\b/,
  glad: /\bfirst (?:deal|sale|order)\b|\bwon (?:an?|the)\b|\b(?:offered|volunteered) to\b|\bwants? to learn\b|\bthank|\btreat(?:ed|s) (?:us|everyone|everybody|the team)|\bshared (?:her|his|their)\b|\bpraise|\bpromoted\b/,
  notGlad: /\bnot?\b|n't\b|\bnever\b|\bcr(?:y|ied)|\bafraid\b|\btired\b|\bangry\b|\bdoubt/,
  reluctant:
    /^(?!.{0,400}\b(?:anything|anyone|anybody|any ?more|weeks?|months?|days|always|never)\b)[^.]{0,200}\b(?:doesn't|don't|didn't|does not|won't|wouldn't) (?:want|feel like|like)(?: to)? (?:talk|speak|call|dial|pick|work|com|open|practi|learn|train)/s,
  elsewhere:
    /^(?:(?:and|but|so) )?(?:if|in case|should|suppose)\b(?! (?:i|we) (?:don't|do not|am not|aren't|stop|leave)\b)|^(?:online|on tv|in (?:a|the) (?:book|film|movie|article|news))\b|^(?:my|@'s|his|her) (?:brother|sister|cousin|friend|neighbou?r|wife|husband|(?:old|last|former) (?:company|team|job))\b/,
  noTrouble:
    /\b(?:no|not|nobody|no one|none|never|\w{2,6}n't)\s(?:\w{1,12}\s){0,3}(?:cliques?|camps?|factions?|tired|exhausted|leaving|left|quit|resigned|flagged|blocked|quarrel\w{0,5}|argu\w{1,5})\b/,
  notHere:
    /\b(?:next door|(?:another|other|their|neighbou?ring|sister) (?:team|group|office|branch)|headquarters|used to|back then|last year|in the past|before that|just kidding|joking|joke|what if|if we|should we|would|might|plan(?:ning)? to|going to|hope|worried that|afraid that|is it|are we|do we|does anybody)\b|\?/,
  backHere: /^(?:but|now|today|this week|in fact|here|yesterday)\b|\bour team\b/,
  denial: /\b(?:not?|never|nobody|none|stopped|used to)\b|n't|no longer/,
  alarms,
  scenes,
  notSaid: /\b(?:not|never|no|nobody)\s$|n't\s$/,
  fiction:
    /^(?!.{0,400}(?:wants? to die|rather be dead))(?=.{0,400}\b(?:read|reads|reading|watch|watched|watching|saw|talked|talking|plays?|played|about|in) [^,.]{0,24}\b(?:film|movie|series|novel|murder mystery|thriller|episode|podcast|sketch|video game|crime show|documentary)\b)/,
  longOver:
    /^(?!.{0,400}\b(?:again|now|still|these days|lately|since)\b)(?=.{0,400}\b(?:years ago|as a child|as a kid|at school|in (?:his|her|my) (?:last|old|former) (?:job|company)|back then)\b)/,
  overdone:
    /\b(?:list|sheet|spreadsheet|formula|system|software|code|data|report|numbers?|traffic|weather)\b.{0,30}\b(?:makes?|made|making) (?:me|us|one) (?:want to|wanna) (?:die|kill (?:myself|ourselves))/i,
  fond: /\bdying to (?!die)|\bto die for\b|\bdie[ds]? laughing\b/,
  somebody: 'her',
  pronouns: /\b(?:s?he|her|him|they|them)\b/,
  outright:
    /\b(?:attempted|committing|commit|tried|considered|considering) suicide\b|\bsuicidal\b|\btr(?:ied|ies|ying) to (?:kill|hang) (?:him|her|them)sel|\b(?:jump|jumps|jumped|jumping|leap) (?:off|from) (?:the|a|that) (?:roof|bridge|building|balcony|window)|\b(?:on|over|outside|near) (?:the|a) (?:roof ledge|ledge|railing|edge of the (?:roof|bridge)|roof edge)|\b(?:cut|cuts|cutting|carv\w{1,3}|slash\w{0,3}) (?:up )?(?:her|his|their) (?:own )?(?:arms?|legs?|thighs?|skin)\b(?! (?:on|while|when|opening))|\brather be dead\b|\bwants? to die\b(?! (?:of|for|laughing))/,
  ofOthers: {
    before:
      /\b(?<!by (?:an? |the )?)(?:(?:customers?|clients?|callers?|buyers?)\b(?:(?! her\b| him\b| s?he\b)[^,.]){0,24}|(?:customers?|clients?|callers?|buyers?) (?:who |had |has )?(?:said|says|told|threaten\w{0,3}|shout\w{0,3}|talk\w{0,3})\b[^,.]{0,16}|(?:mother|father|mum|mom|dad|son|daughter|husband|wife|brother|sister|neighbour|friend|film|movie|news)\b(?:(?! her\b| him\b| s?he\b)[^,.]){0,24})$/,
    behind: /^\w{0,3} (?:customers?|clients?|callers?|buyers?)\b/,
  },
  homes: {
    leave: /\bon leave\b|\bsick (?:leave|day)\b|\bday off\b|\bhalf day\b|\bleaves early\b|\bnot coming\b/,
    supply:
      /\b(?:list|leads?)\b.{0,80}\b(?:bad|dead|duplicate|old|used up)\b|\b(?:system|back ?office|platform|page|dashboard|software|shop)\b[^.,]{0,20}\b(?:down|slow|frozen|freezes|did not open|does not open|would not open|wouldn't open|won't open)\b|\bpower cut\b|\bcrash/,
    reminder: /\bremind me\b|\bdon't forget\b|\bremember to\b/,
    transfer: /\bwants? (?:a transfer|to (?:move|transfer|switch))\b/,
    upset:
      /\bcr(?:y|ied|ies|ying)\b|\bin tears\b|\bweep|\bwept\b|\bsobb|\b(?:red|swollen) eyes\b|\bfeels? sick\b|\bstomach (?:ache|hurts)|\bnausea/,
    farewell: /\blast day (?:here|with us|at work)\b|\bher(?:'s)? last day\b|\b(?:farewell|send-off)\b/,
    praise: /\bwell done\b|\bgood job\b|\bpraise\b|\bkudos\b/,
    touched:
      /\bsleep with (?:the|a) (?:client|customer|boss)|\bsit on (?:his|her) lap\b|\b(?:nude|naked|shower) (?:photo|picture|video)s?\b|\b(?:touch|grop|fondl)(?:es|ed|ing)\b.{0,12}\b(?:her|him)\b|\bhands on (?:her|him)\b|\bsexually harass|\bharass(?:es|ed|ing)? (?:her|him)\b|\b(?:harassed|groped|molested) by\b/,
    beaten:
      /\b(?:husband|boyfriend|wife|girlfriend|partner|father)\b.{0,12}\b(?:hit|hits|beat|beats|slapped|punched) (?:her|him)\b|\b(?:beaten|hit|punched|slapped) by\b(?! (?:the|a) (?:ball|bus|wave|price))|\bdomestic violence\b/,
    loss: /\b(?:mother|father|mum|mom|dad|grandmother|grandfather|grandma|grandpa|brother|sister|husband|wife|son|daughter)\b.{0,8}\b(?:died|passed away|has died)\b|\bbereave|\bfuneral\b/,
    danger:
      /\b(?:took|takes|taken|swallow\w{0,3}|ate|eaten|downed)\b[^,.]{0,24}\b(?:bottle|box|pack|handful|all|too many|\d{2}|twenty|thirty|forty|fifty)\b[^,.]{0,20}\b(?:pills?|tablets?|painkillers|medicine)\b|\boverdos|\bstomach pumped\b|\b(?:drank|drinks?|drunk|drinking|swallow\w{0,3})\b[^,.]{0,14}\b(?:bleach|pesticide|poison|paraquat|weed ?killer|antifreeze|drain cleaner)\b|\b(?:cut|cuts|cutting|slash\w{0,3}|slit|slits|slitting)\b[^,.]{0,14}\bwrists?\b|\bhang(?:ed|ing|s)? (?:him|her|them)sel|\bburn(?:t|ed|ing)? charcoal (?:in|inside)\b|\b(?:not breathing|no pulse|unconscious|will not wake|won't wake)\b/,
    drinks:
      /\b(?:made|forced|told|pressed|pressured|ordered|expected)\b[^.]{0,14}\bto drink\b|\bdrink(?:s|ing)? with (?:the )?(?:clients?|customers?)\b[^.]{0,30}\b(?:against|refus|not want)/,
    health:
      /\b(?:vomit\w{0,3}|throw\w{0,3} up|threw up|cough\w{0,3}(?: up)?|spit\w{0,4}) blood\b|\bambulance\b|\bheart attack\b|\b(?:had|having) a stroke\b|\bface (?:is |was )?droop|\bslurr|\bmiscarr|\bbleeding\b|\bchest pain|\bchest hurts\b|\bfainted\b|\bpassed out\b|\bcollapsed\b|\bseizure|\bbroke (?:an|his|her|a) (?:arm|leg)\b|\bcar accident\b|\bheat ?stroke\b/,
    threat:
      /\b(?:customer|client|caller|buyer)\b.{0,20}\b(?:threaten\w{0,3}(?! to (?:sue|complain|cancel|leave|return|report|go))\b|stalk|follow(?:s|ed) (?:her|him)|come (?:here|over|to the (?:office|shop))|wait(?:s|ing)? outside)|\b(?:threatened|stalked|followed home) by a (?:customer|client|caller|buyer)\b/,
    violence:
      /(?<!\b(?:customer|client|caller|buyer)\b.{0,14})\b(?:(?:brings?|bringing|brought|carr(?:y|ies|ied)|has|had|with) a (?:knife|bat)\b|punch(?:ed|es)\b(?! (?:in|out)\b)|slap(?:ped|s)\b|shov(?:ed|es)\b|stab(?:bed|s)?\b|(?:got into|had) a (?:fist ?)?fight\b|com(?:e|es|ing|ing) to blows\b|came to blows\b|threaten(?:ed|s)? to (?:kill|hurt|beat|stab|hit)\b)/,
    shamed:
      /\b(?:yelled|shouted|screamed|swore) at (?:her|him)\b[^.]{0,30}\b(?:in front of|before) (?:everyone|everybody|the team|all)\b|\bcall(?:ed|s) (?:her|him) (?:an? )?(?:idiot|useless|stupid|trash|loser|moron|pig|fat\w*)\b|\b(?:humiliat|bull(?:y|ied|ies|ying)|mock(?:ed|s|ing))\w*|\bmade (?:her|him) (?:stand|kneel|do (?:push|press)-?ups|run)\b|\b(?:leave|leaves|left|leaving) (?:her|him) out\b|\bnicknames? (?:her|him|for)\b/,
    missing:
      /\b(?:did not|didn't|never|hasn't|has not) (?:come|show|shown|turn|turned)\b[^.]{0,40}\b(?:can't|cannot|can not|could not|couldn't|nobody can|not) (?:be )?reach|\bphone (?:is|was) (?:switched )?off\b|\bnobody knows where\b|\bhas not (?:come|been) home\b|\bis missing\b(?= *(?:$|[,.;]|since))/,
    kin: /\b(?:mother|father|mum|mom|dad|grandmother|grandfather|son|daughter|child|husband|wife|brother|sister)\b.{0,24}\b(?:hospital|icu|intensive care|stroke|surgery|cancer|car accident|critical|dying)\b/,
    illness:
      /\b(?:has|diagnosed with|tested positive for) (?:hepatitis|hiv|cancer|diabetes|epilepsy|leuk\w+|tuberculosis)\b|\b(?:depression|bipolar|anxiety disorder|panic disorder)\b[^.]{0,30}\b(?:back|again|relaps\w*|medication|pills|treatment|diagnosed)\b/,
    conduct:
      /\b(?:to|into) (?:his|her|their) (?:own|personal|private) account\b|\b(?:lied to|tricked|cheated|misled) (?:a|the|an old) (?:customer|client|buyer)|\bkept the (?:deposit|cash|money)\b|\bguarantee(?:s|d)? (?:returns?|profit|approval|the payout)|\bkickback|\bcash ?back in private|\bfake (?:orders?|reviews?)|\b(?:sold|sells|selling|leaked|leaks|copied|photographed)\b.{0,14}\b(?:list|leads|customer data|client data)\b|\bsigned for (?:the|a) (?:customer|client)|\bpretend(?:s|ed)? to be from\b/,
    debt: /\bloan sharks?\b|\bdebt collect|\bpayday loan|\bgambl/,
    driving:
      /\bdrunk driving\b|\bdrove (?:home |here )?drunk\b|\b(?:drank|drinking|beers|vodka)\b.{0,30}\b(?:car keys|drive|driving)\b/,
    drunk:
      /\bdrunk\b.{0,14}\b(?:work|call|desk|phone|shift)|\bsmell(?:s|ed)? of (?:alcohol|drink)\b|\bcame back drunk\b/,
    confidence:
      /\b(?:has not|hasn't|did not|didn't) (?:told|tell) (?:anyone|anybody|the others)\b|\btold nobody\b|\bkeep it (?:quiet|to myself)\b|\bin confidence\b/,
    own: /\bI (?:can not|can't|cannot) (?:go on|take (?:it|this)|cope)\b|\bI (?:want to|might) quit\b|\bI am (?:burnt|burned) out\b/i,
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
