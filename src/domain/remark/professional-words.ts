/** How a manager writes down, in either language, that a professional has seen somebody: what is over, not what is meant to be. */
export const SEEN = [
  /(?:去|到|上)(?:了|过)[^，。]{0,6}医院/u,
  /(?:去|到|上)[^，。]{0,6}医院[^，。]{0,8}(?:了|过|回来)/u,
  /医院[^，。]{0,4}(?:看|查|做|开)[^，。]{0,4}(?:了|过|完)/u,
  /看(?:了|过|完)[^，。]{0,4}(?:医生|大夫|专家|门诊|急诊|心理|精神科)/u,
  /(?:医生|大夫|咨询师)[^，。]{0,3}(?:开了|开的|让|说|建议|叫|给)/u,
  /(?:做|去)(?:了|过)[^，。]{0,4}心理咨询/u,
  /打(?:了|过|通)[^，。]{0,8}热线/u,
  /\b(?:saw|seen|visited|been to|went to)\b.{0,24}\b(?:doctor|therapist|counsell?or|psychologist|psychiatrist|hospital|clinic)\b/iu,
  /\b(?:called|phoned|rang)\b.{0,24}\b(?:hotline|helpline|help line)\b/iu,
  /\b(?:doctor|therapist|counsell?or)\b.{0,8}\b(?:says|said|told|gave)\b/iu,
];
/** In the same breath: not yet, not wanted, only promised, or asked. */
export const NOT_YET =
  /(?:不肯|不想|不愿|不去|没有?去|还没|没看|劝|打算|准备|应该|该去|要不要|答应|同意|改天|过[几两]天|下(?:周|个?月|次|回)|明[天早后]|后天|想去|要去|会去|愿意去|再去|差点|才肯|骗|听说|好像|可能|不确定|假装|有没有|了吗|了没|[?？]|\b(?:not|never|n't|will|would|won't|going to|wants? to|agree[ds]?|promis\w*|plan\w*|next|tomorrow|refus\w*|lied|maybe|perhaps|probably|heard|should|ought|whether)\b)/iu;
/** Anywhere: it came to nothing, or is only supposed. */
export const IN_VAIN =
  /(?:要是|如果|万一|没打通|打不通|没人接|没接通|没通|占线|没看[成上]|没挂[上到]|挂不[上到]号|没去成|到门口|又回来了|其实没|根本没|不确定|没真去|\b(?:if|no answer|engaged|line was busy|did(?: not|n't) get through|could(?: not|n't) get)\b)/iu;
/** Somebody else's illness, or a visit to somebody. */
export const OF_OTHERS =
  /(?:孩子|老公|老婆|爱人|对象|爸|妈|父亲|母亲|爷爷|奶奶|外公|外婆|家里|老人|弟|妹|哥|姐|客户|朋友|陪|探望|看望|\b(?:wife|husband|kid|child|son|daughter|mother|father|parent|friend|customer|client)s?\b)/iu;
