import { anyOf } from './any-of.ts';

// A blank in a word is written `_`.
const partner = anyOf(
  'husband wife boyfriend girlfriend partner father stepfather \\bex\\b ex-husband ex-boyfriend mother-in-law fianc brother-in-law stepmother \\bfather\\b \\bmother\\b man_at_home',
);
const strike = anyOf(
  '\\bhits?\\b \\bbeats?\\b \\bbeaten slap punch kick chok shov \\bpush(?:ed|es)_(?:her|him) laid_hands raised_(?:his|her)_hand thr(?:ew|ows)_[^,.]{0,20}_at_(?:her|him) grabbed violent shak(?:es|en|ing)_(?:her|him) threw_(?:her|him)_out throws_things smash(?:es|ed) drags_(?:her|him) pulls_(?:her|his)_hair shout(?:s|ed)_until burns_(?:her|him) pins_(?:her|him)',
);
const confine = anyOf(
  "locks?_(?:her|him) locked_(?:her|him|in) not_let_(?:her|him) n't_let_(?:her|him) took_(?:her|his)_(?:phone|keys|passport|card) takes_(?:her|his)_(?:phone|card) checks_(?:her|his)_phone tracks? tracker tracking control(?:s|led)_(?:her|his)_money put_an_app reads_(?:all_)?(?:her|his)_messages counts_(?:her|his)_minutes keeps_(?:her|his)_(?:pay|card|salary) takes_(?:all_)?(?:her|his)_(?:pay|salary|wages) locks?_(?:her|him)_out not_allowed_to_(?:see|leave|go) changed_the_locks times_(?:her|his)_way",
);
const mark = anyOf(
  'black_eye bruis split_lip swollen_(?:eye|cheek|lip|face) cut_lip finger_?marks burn_marks marks_on_(?:her|his)_(?:neck|arms?|face) sunglasses_(?:all_day|indoors|inside|at_(?:her|the)_desk) bandaged_(?:arm|wrist|hand) bruise scratch_marks finger_marks stitches broken_tooth chipped_tooth long_sleeves_in scarf_in_(?:june|july|august|summer) thick_make-?up',
);
const evades = anyOf(
  "says?_(?:it_was_)?(?:the|a)_door door_hit walked_into fell_(?:down|on|off) stumbled slipped will_not_say won't_say would_not_say wouldn't_say again third_time changes_the_subject looks_away hides clumsy it_was_(?:the|a)_(?:cupboard|stairs|door|shelf|fall) pulls_(?:them|it)_down when_i_look in_(?:june|july|august|summer) covers_(?:it|them) not_say_how n't_say_how no_reason made_up_a_story",
);
const sport = /football|basketball|gym|bike|cycling|climb|boxing|skiing|cook/;
const above = anyOf(
  '\\blead\\b leader boss manager supervisor colleague coworker co-worker client customer trainer man_from men_from director owner host one_of_the_(?:trainers|leads|managers|clients|men) team_lead teacher',
);
const touches = anyOf(
  'brush(?:es|ing|ed)_(?:up_)?against puts_(?:his|a)_(?:hand|arm) put_(?:his|a)_(?:hand|arm) hand_on_(?:her|his)_(?:knee|leg|thigh|back|waist|shoulder) massag strok(?:es|ed|ing) kiss(?:es|ed)?_(?:her|him) corner(?:s|ed)_(?:her|him) stares_at_her_(?:chest|legs) too_close comments_on_her_(?:body|legs|figure) what_she_wears alone_with_him(?=.{0,10}$) sexual hotel_room touching_(?:his|her) asking_(?:him|her)_out asks_(?:her|him)_out sit_next_to_(?:the|a)_(?:client|customer|boss) told_to_smile come_up_to_(?:his|her)_(?:room|flat) drive_(?:her|him)_home hugs_(?:her|him) hand_(?:up|on|under|round|around)',
);
const sends = anyOf('sen[dt]s?\\b sending messages texts? texted whatsapp wechat gets? got received');
const indecent = anyOf(
  'nude naked dirty_(?:photo|picture|joke|message|text|video)s? obscene indecent lewd sexual intimate_(?:photo|picture|video)s? pictures_at_night photos_at_night pictures_of_himself',
);
const pursuer = anyOf(
  'some_man some_guy a_man a_guy stranger somebody someone \\bex\\b ex-(?:boyfriend|husband|girlfriend|wife) client customer caller unknown person number car_ \\bsomeone\\b \\bman\\b \\bguy\\b',
);
const pursues = anyOf(
  'wait(?:s|ed|ing)_(?:for_\\w+_)?outside wait(?:s|ed|ing)_(?:outside|downstairs|at_(?:the|her|his)) follow(?:s|ed|ing)_(?:her|him) stalk hangs_around hanging_around watch(?:es|ing)_(?:her|him|the_door) turn(?:s|ed)_up_at_(?:her|his|the) stands_outside standing_outside knows_where_(?:she|he)_lives parked_outside turned_up turns_up_(?:again|every) appears_(?:again|outside|at) wrote_(?:his|her)_address note_under rings_(?:her|him)_(?:all|every|fifty|sixty) calls_(?:her|him)_(?:all|every|fifty|sixty) number_(?:she|he)_does_not_know at_reception_again in_the_car_park_again where_(?:she|he)_lives keeps_sending',
);
const group = anyOf(
  'group chat lunch dinner table party outing others everybody everyone nobody they_all the_rest moved_their_chairs the_team \\bseat\\b chair bin they the_others colleagues desk kitchen',
);
const without = anyOf(
  "without_(?:her|him) except_(?:her|him) leave_(?:her|him)_out left_(?:her|him)_out sits_alone alone_at nobody_(?:answers|talks_to|speaks_to|greets)_(?:her|him) no_one_(?:answers|talks_to|speaks_to)_(?:her|him) stop_talking_when stops_talking_when go(?:es)?_(?:quiet|silent)_when not_invite(?:d)?_(?:her|him) did_not_invite didn't_invite never_invite(?:s|d)?_(?:her|him) removed_(?:her|him)_from kicked_(?:her|him)_out ignore(?:s|d)?_(?:her|him) pretend_(?:she|he)_is_not left_behind saves_a_seat thrown_in_the_bin in_the_bin not_greet nobody_sits nobody_saves no_one_sits nobody_asks_(?:her|him) laugh_when bet_on_when talks?_over_(?:her|him) cut_(?:her|him)_out last_to_(?:know|hear)",
);
const mocks = anyOf(
  'imitat(?:e|es|ed)_(?:her|his) laugh(?:s|ed)?_at_(?:her|him|his) mak(?:e|es|ing)_fun_of made_fun_of mimic(?:s|ked)? ridicul nickname fat_(?:cow|pig) bet_on_when laugh_when stand_on_a_chair read_(?:his|her)_numbers_(?:out|aloud)? shouted_in_(?:his|her)_face screamed_in_(?:his|her)_face called_(?:her|him)_(?:a|an|\\w+)_(?:fat|stupid|ugly|lazy|dumb) in_front_of_(?:everyone|everybody|the_whole|all)',
);
const lender = anyOf(
  'loan_shark debt_collect collectors? bailiff payday_loan lenders? creditor borrowed_from_(?:\\w+_)?apps? loan_apps? lost_(?:his|her)_savings lost_(?:it_)?all_on_bets gambl on_bets betting owes_(?:\\w+_){0,3}(?:thousand|money)',
);
const presses = anyOf(
  'call rang ring threat came come door pictures? photos? owes? office contacts wait ring_(?:his|her)_mother savings wife_does_not husband_does_not know mother does_not_know apps',
);
const tight = anyOf(
  "(?:can't|cannot|can_not|couldn't|could_not|hardly|barely)_(?:make|pay|afford|cover)_(?:the_|his_|her_)?(?:rent|bills|loan|mortgage|credit_card|fees) behind_(?:on|with)_(?:the_|his_|her_)?(?:rent|bills|loan|mortgage|card) card_is_maxed maxed_out in_debt advance_on_(?:his|her|the)_(?:pay|wages|salary) nothing_left_after_(?:the_)?rent base_pay_is_too pay_is_too_low broke_until sleep(?:s|ing)_in_(?:his|her)_car landlord_(?:threw|has_thrown|is_throwing|wants) evict until_pay_?day lend_(?:her|him)_(?:\\w+_){0,2}(?:money|until|for) asked_me_for_\\w+_until no_money_for nothing_left_(?:after|for|at) three_jobs second_job_at_night cannot_heat no_heating homeless sold_(?:her|his)_\\w+_to_(?:make|pay|get)",
);
const noFood = anyOf(
  "not_eaten n't_eaten not_eating n't_eat(?:ing)? eats?_nothing eaten_nothing no_food refuses_(?:to_eat|food) only_(?:drinks?_)?water without_(?:food|eating) skips?_(?:every_)?meals? living_on_(?:water|coffee)",
);
const days = anyOf(
  '(?:two|three|four|five|six|several|\\d)_days since_(?:mon|tues|wednes|thurs|fri|satur|sun)day for_days days_(?:now|on_end) all_week a_week',
);
const faints = anyOf(
  'faint seizure convuls unconscious fell_to_the_floor fell_off_(?:the|her|his)_chair blacked_out passed_out foaming collapsed keeled_over fever_for will_not_go_home_(?:sick|ill) nosebleed high_fever fell_asleep_on_the_phone_(?:with|from) fits?_at_home stroke',
);
const diagnosed = anyOf(
  'doctor scan test diagnos found check-up hospital biopsy x-ray result waiting_for has_had was_told',
);
const organ = anyOf(
  'tumou?r lump growth thyroid kidney liver lungs? heart_(?:condition|disease|problem|operation) cyst nodule shadow cancer ulcer biopsy scan_(?:shows|showed) breast stomach blood_test mri tumor epilep',
);
const operated = anyOf(
  'operation surgery operated hospital chemo dialysis treatment removed result waiting biopsy scan stitches',
);
const allWell =
  /blood test tomorrow|all clear|\b(?:mother|father|mum|mom|dad|son|daughter|wife|husband|child|kid|brother|sister|uncle|aunt|grand\w+|parents?|client|customer|caller|dog|cat)\b/;
const customer = /\b(?:clients?|customers?|callers?|buyers?)\b/;
const pregnant = anyOf(
  'pregnan expecting maternity having_a_baby baby_is_due breast-?feed pregnant expecting_a back_from_maternity after_the_baby',
);
const pushedOut = anyOf(
  "resign quit dismiss fired sack let_(?:her)?_?go leave_the_(?:job|company|team) demot transfer(?:red)? pay_cut cut_her_(?:pay|bonus) not_renew replace sign night_shift took_(?:all_)?her_(?:leads|clients|accounts|customers) took_(?:\\w+'s_)?(?:leads|clients|accounts) clients_away leads_away moved_to_the desk_was_given training_list no_bonus lifting carry count_on_her_(?:post|job|place) after_the_baby",
);
const pay = anyOf(
  'wages? salary commission bonus overtime_pay overtime \\bpay\\b contract insurance sick_leave holiday',
);
const heldBack = anyOf(
  "withheld withhold not_been_paid n't_been_paid not_paid unpaid kept_back holding_back held_back still_owe refus(?:es|ed)_(?:to_pay|his|her|him) months_late no_contract without_a_contract docked docks comes_when_(?:he|she)_stops without_pay no_pay for_nothing three_months_late has_not_come did_not_come stops_asking not_in_(?:his|her)_account keep(?:s)?_(?:his|her)_(?:passport|id)",
);
const age = anyOf(
  '\\b(?:only|just|really|actually|not_even|under|barely)_(?:turned_)?(?:1[1-7]|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\\b(?!_(?:calls|dials|deals|leads|minutes|days|percent)) under-?age a_minor is_(?:twelve|thirteen|fourteen|fifteen|1[2-5])\\b not_old_enough still_at_school too_young_to_work',
);
const hired = anyOf(
  "new_(?:girl|boy|hire|starter|kid|one)? newcomer \\bid\\b papers hired works? working started phones years_old cousin's sister's brother's brother's_card sister's_card card started_with_us told_me summer_job",
);
const drink = anyOf(
  'drunk whisky whiskey vodka beers? \\bwine\\b alcohol booze hung_?over tipsy drinking drank liquor bottle_in_(?:her|his)_(?:drawer|desk|bag) smelling_of_(?:beer|drink|wine|alcohol) unsteady flask',
);
const atWork = anyOf(
  'at_work at_(?:her|his|the)_desk on_the_phone on_calls morning at_nine at_noon lunch shift slurr smell(?:s|ed|ing)? stagger drawer came_back_from_lunch desk bag unsteady calls',
);
const record = anyOf(
  'client_(?:list|data|file)s? customer_(?:list|data|file)s? list leads phone_numbers database contacts',
);
const carries = anyOf(
  'copied copying sent emailed sold sells selling photographed screenshot exported forwarded downloaded took gave passed wrote_down copied_out',
);
const outside = anyOf(
  'outside competitor rival friend (?:his|her|their)_own private personal usb another_company former_(?:boss|colleague|company) agency boyfriend home',
);
const takesMoney = anyOf('deposit payment money cash fee instal?lment');
const ownPocket = anyOf(
  'own_account private_account personal_account own_pocket (?:his|her|their)_wechat (?:his|her|their)_alipay kept_it never_handed_it',
);
const quarrel = anyOf(
  "quarrel(?:led|l)? argu(?:ed|ing|ment)_with had_a_row had_a_fight shouted_at_each not_(?:talking|speaking)_to_(?:each|one) n't_(?:talking|speaking|talked|spoken)_to_(?:each|one) no_longer_(?:talk|speak) fell_out fallen_out falling-?out at_each_other's avoid_each_other screaming_match will_not_(?:work|sit)_(?:next_to|with) won't_(?:work|sit)_(?:next_to|with) not_exchanged_a_word n't_exchanged_a_word not_exchanged opposite_ends avoid(?:s|ing)?_each slammed_the_door_on threw_(?:\\w+_){1,3}at_(?:her|him) at_war cannot_stand_each walk_past_each as_if_the_other",
);
const madeUp =
  /made up|sorted it out|friends again|with (?:his|her) (?:wife|husband|mother|father|boyfriend|girlfriend|landlord)|\b(?:client|customer)\b/;
const heartache = anyOf(
  'broke(?:n)?_up split_up separated separating divorc custody left_(?:her|him)_for cheated_on called_off_the_wedding walked_out_on (?:boyfriend|girlfriend|husband|wife)_(?:has_)?left moved_out walked_out_on_(?:her|him|sunday|monday) \\bsplit_with split_from walked_out_(?:on|last|this) fianc called_off left_him left_her cheating affair_with_(?:his|her)_(?:wife|husband) getting_lawyers',
);
const othersLove = /\b(?:sister|brother|friend|parents|neighbour|client|customer|film|series|show)\b/;
const pet = anyOf('\\bdog\\b \\bcat\\b rabbit hamster parrot \\bpet\\b puppy kitten');
const petGone = anyOf('died dead lost ran_away run_over put_down put_to_sleep passed_away euthan be_put');
const low = anyOf(
  "teared_up in_tears hardly_(?:said|says|spoken?|talks?) barely_(?:said|says|spoken?|talks?) not_said_a_word n't_said_a_word has_gone_quiet gone_quiet very_quiet so_quiet (?:eats?|ate|sits?|sat|lunch|stands?)_[^,.]{0,30}by_(?:him|her)self alone_in_the_(?:stairwell|toilet|car|canteen|dorm) eats?_(?:her_|his_)?lunch_(?:alone|by) nowhere_to_go nobody_to_talk stares_(?:into|at_the_(?:wall|window|ceiling|floor)) not_(?:herself|himself) n't_(?:herself|himself)_(?:lately|these) withdrawn down_for_(?:days|a_week) low_for_days lump_in_(?:her|his)_throat voice_broke can't_cope cannot_cope can_not_cope overwhelmed at_(?:her|his)_limit locked_(?:her|him)self_in everything_is_too_much too_much_at_the_moment knows_nobody no_friends_(?:here|in) worst_of_all should_make_room wip(?:ed|es)_(?:her|his)_eyes and_stares stairs_and_ cr(?:ied|ies|ying)_in used_to_(?:be_the_loudest|sing|joke|laugh|chat) just_nods no_longer_(?:laughs|jokes|talks|sings) (?:cannot|can't|can_not|couldn't)_take_(?:it|this|much) feels?_sick_every sick_every_(?:sunday|morning) eyes_(?:were_)?(?:red|swollen) asked_me_not_to_tell not_to_tell_anyone alone_on_(?:her|his)_birthday spent_(?:the_)?(?:holidays|christmas|new_year|spring_festival|weekend)_alone homesick stopped_coming_to eats_at_(?:her|his)_screen",
);

const givesAway = anyOf(
  'g(?:a|i)ves?_(?:\\w+_){0,3}(?:\\w+_){0,4}away giving_(?:\\w+_){0,5}away gave_(?:\\w+_){0,6}away handed_(?:\\w+_){0,4}over signed_over passwords? put_(?:\\w+_){0,2}affairs_in_order settled_(?:all_)?(?:his|her)_(?:debts|bills|affairs) asked_\\w+_to_(?:look_after|take_care|feed) entrust',
);
const forGood = anyOf(
  "need(?:s|ing)?_(?:them|it|that|those|any_of_it)_(?:any_?more|again|any_longer)? no_use_for won't_be_(?:back|around|here|needing) will_not_be_(?:back|around|here|needing) not_be_coming_back where_(?:she|he)_is_going if_(?:she|he)_is_(?:gone|not_around|no_longer) when_(?:she|he)_is_(?:gone|no_longer) if_anything_happens in_case_something_happens sorry_(?:to|for)_every say(?:s|ing)?_good-?bye thank(?:s|ed|ing)?_every(?:one|body)_for last_time",
);
const harmlessGift =
  /new (?:phone|laptop|desk|flat|job)|moving|transfer|resign|quit|leaving the (?:team|company)|holiday|vacation|maternity|retir/;
const wishesDeath = anyOf(
  'hopes?_(?:the|a|that_the)_(?:bus|train|car|truck)_will hopes?_(?:she|he)_does_not_wake letter_for_(?:his|her)_(?:brother|sister|mother|father|parents|kids|children) left_(?:his|her)_(?:watch|ring|will)_and',
);
const wishes = anyOf('insurance they kids? children family parents everyone everybody world we');
const better = anyOf(
  "better_off_(?:with|without) better_without easier_without worth_more_dead more_use_dead not_miss_(?:her|him) n't_miss_(?:her|him)",
);
const letter = anyOf('\\bnote\\b letter message card post status diary wrote written');
const farewell = anyOf(
  'sorry_to_every(?:one|body) forgive_me sorry_for_everything good-?bye farewell last_words see_you_in_(?:the|another) not_your_fault by_the_time_you_read',
);
const letterOf = /\b(?:client|customer|apolog\w+ for the late|complain)|card for|farewell card|party/;
const hurtsSelf = anyOf(
  'burn(?:s|ed|ing)? scratch(?:es|ed|ing)? cut(?:s|ting)? stab(?:s|bed|bing)? prick(?:s|ed|ing)? hit(?:s|ting)? bang(?:s|ed|ing)? punch(?:es|ed|ing)? pinch(?:es|ed|ing)?',
);
const oneself = anyOf(
  'herself himself themselves her_own_(?:arm|leg|thigh|skin|wrist|head)s? his_own_(?:arm|leg|thigh|skin|wrist|head)s? (?:her|his)_head_against (?:her|his)_(?:thighs?|forearms?|wrists?)_with',
);
const mishap =
  /cook|oven|kitchen|coffee|tea|by accident|accidentally|paper|shav|joke|opening a box|out of (?:the )?(?:deal|loop|call)/;

const vanished = anyOf(
  "walked_out_without left_without_a_word ran_out left_at_(?:lunch|noon) be_back_in did_not_come_home didn't_come_home has_not_come_back have_not_seen hasn't_come_back no_sign_of went_out_for",
);
const unreached = anyOf(
  "not_pick_up n't_pick_up not_answer n't_answer hours_ago last_night flatmate cannot_reach can't_reach nobody phone_is off",
);
const troubles = anyOf(
  'burned_down burnt_down run_away_from_home ran_away_from_home flood fire_in_(?:his|her) robbed burgled scammed arrested in_jail lost_(?:his|her)_job kidnapped is_dying in_hospital pneumonia accident lost_the_baby autis stroke',
);
const ofFamily = anyOf(
  'flat house home sister brother son daughter boy girl baby mother father parents husband wife uncle aunt grand',
);
const misled = anyOf(
  'calling_from_(?:her|his|the|your|their)_(?:bank|ministry|police|tax) from_the_(?:bank|police|ministry|tax_office) signed_for_a signed_in_the_name clicked_yes_for old_lady old_man pensioner',
);
const misledBy = anyOf('told_(?:an?|the)_ signed clicked_for pretended said_(?:he|she)_was');
const lostBaby = anyOf('lost_(?:the|her|their)_baby stillb miscarr');

/** What is told by several words that need not stand together, as a manager writes it down. */
export const scenes = [
  {
    kind: 'leaving',
    of: [
      /\b(?:wants?|going|threatens?|thinking of|talks? (?:of|about)) (?:to )?(?:quit|leav|resign)|\bhanded in (?:his|her|their) notice\b|\bjob (?:offer|hunt|sites?|interview)|\bupdat\w+ (?:his|her|their) (?:cv|resume)\b/,
    ],
    unless: /customer|client|last year|early|smok|the list/,
  },
  {
    kind: 'unfair',
    of: [/\bfavou?rit(?:e|es|ism)\b|\bunfair(?:ly)?\b|\balways gets? the (?:best|good)/],
    unless: /customer|client/,
  },
  {
    kind: 'worn',
    of: [/\b(?:overtime|last to leave|no day off|without a day off|worn out|burn(?:t|ed) out)\b/],
    unless: /customer|nobody|no one|paid/,
  },
  {
    kind: 'addict',
    of: [
      /\b(?:games?|gaming|phone|betting|slot|pills)\b/,
      /\b(?:all night|every night|can'?t stop|cannot stop|addicted|hooked)\b/,
    ],
    unless: /customer|joke/,
  },
  {
    kind: 'caring',
    of: [
      /\b(?:single (?:mum|mom|mother|dad|father|parent)|no ?(?:one|body) (?:else )?(?:to|can) (?:pick up|mind|look after|watch)|childcare)\b/,
    ],
    unless: /customer|client/,
  },
  { kind: 'deadly', of: [givesAway, forGood], unless: harmlessGift },
  { kind: 'deadly', of: [wishesDeath] },
  { kind: 'deadly', of: [wishes, better], unless: /\b(?:client|customer|product|plan|policy)s?\b(?! with)/ },
  { kind: 'deadly', of: [letter, farewell], unless: letterOf },
  { kind: 'deadly', of: [hurtsSelf, oneself], unless: mishap },
  { kind: 'beaten', of: [partner, strike], unless: /target|record|traffic|phone call/ },
  { kind: 'beaten', of: [partner, confine] },
  { kind: 'beaten', of: [mark, evades], unless: sport },
  { kind: 'touched', of: [above, touches] },
  { kind: 'touched', of: [sends, indecent] },
  { kind: 'threat', of: [pursuer, pursues], unless: /delivery|parcel|taxi|appointment|lift home/ },
  { kind: 'shamed', of: [group, without] },
  { kind: 'shamed', of: [mocks], unless: /\b(?:client|customer)s?\b|\bjokes?\b/ },
  { kind: 'debt', of: [lender, presses], unless: customer },
  { kind: 'purse', of: [tight], unless: customer },
  { kind: 'health', of: [noFood, days], unless: customer },
  {
    kind: 'health',
    of: [faints],
    unless: /donat|giving blood|blood test|other team|customer|laugh|heat of|nearly fainted at the price/,
  },
  { kind: 'illness', of: [diagnosed, organ], unless: allWell },
  { kind: 'illness', of: [organ, operated], unless: allWell },
  { kind: 'rights', of: [pregnant, pushedOut], unless: /\bmay not\b|\bmust not\b|\bnot a reason\b/ },
  { kind: 'rights', of: [pay, heldBack], unless: customer },
  { kind: 'minor', of: [age, hired], unless: /\b(?:son|daughter|child|kid|nephew|niece|client|customer)s?\b/ },
  {
    kind: 'drunk',
    of: [drink, atWork],
    unless: /\b(?:client|customer|party|wedding|last night|water|tea|coffee|saturday|sunday)\b/,
  },
  { kind: 'conduct', of: [record, carries, outside] },
  { kind: 'conduct', of: [takesMoney, ownPocket] },
  { kind: 'quarrel', of: [quarrel], unless: madeUp },
  {
    kind: 'quarrel',
    of: [/shouting match|screaming match|blazing row|stopped speaking to each other/],
    unless: madeUp,
  },
  { kind: 'heart', of: [heartache], unless: othersLove },
  { kind: 'missing', of: [vanished, unreached], unless: customer },
  {
    kind: 'kin',
    of: [ofFamily, troubles],
    unless: /out of hospital|doing fine|check-up|\b(?:clients?|customers?|callers?)\b/,
  },
  { kind: 'loss', of: [lostBaby], unless: customer },
  { kind: 'conduct', of: [misled, misledBy] },
  {
    kind: 'violence',
    of: [
      /slammed (?:her|him)? ?(?:against|into)|was (?:pushed|shoved|slammed|thrown)|hit (?:her|him) with|threw (?:a|the|his|her) [a-z]{2,9} at (?:her|him)/,
    ],
    unless: customer,
  },
  { kind: 'heart', of: [pet, petGone], unless: customer },
  {
    kind: 'upset',
    of: [low],
    unless:
      /to (?:learn|practi[sc]e|prepare|read|call)\b|\b(?:clients?|customers?|list|system|office|market|phones?) (?:is|are|has|have|was)\b/,
  },
] as const;
