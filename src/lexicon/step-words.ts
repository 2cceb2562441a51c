/**
 * Words by what they say of a step: that it was taken, postponed, stopped, reversed, or only discussed. They classify
 * an act without its subject matter.
 *
 * Origin: written out by hand from the senses of English verbs as Levin's classes and any thesaurus group them
 * (beginning, ending, refusing, changing, measuring), and from the vocabulary of parliaments, courts and offices. `_`
 * joins the words of an entry of several words.
 */
export const STEP_WORDS = {
  delay: `delay postpone defer adjourn stall stick stuck wait await pending slip late later overdue behind backlog slow slowly
    reschedule hold_up held_up idle unfinished unopened dormant queue put_off pushed_back push_back moved_to move_to
    yet_to not_yet no_date still_to in_the_meantime until_further in_due_course medium_term parliamentary_time asleep
    extend extension protract drag languish gather_dust unsigned unstaffed hitch snag deadlock impasse limbo procrastinate
    take_longer run_over overrun behind_schedule out_of_order remains_to to_be_decided under_review consultation study`,
  lack: `lack lacking shortage short shortfall missing unpaid absent absence empty insufficient inadequate run_out ran_out
    left_out no_funds no_money no_bidder no_staff without vacant scarce unfunded understaffed broken break_down broke_down crack
    unusable useless faulty`,
  halt: `stop halt block bar ban forbid forbidden prohibit freeze frozen suspend restrain injunction stay annul quash void
    nullify null invalidate invalid unlawful unconstitutional illegal incompatible strike_down struck_down overturn
    overrule veto reject defeat refuse dismiss throw_out threw_out vote_down voted_down fell_by ceases cease
    set_aside enjoin override may_not cannot_be no_basis impound seize revoke turn_down turned_down prevent obstruct`,
  undo: `withdraw withdrew scrap drop abandon cancel repeal rescind reverse reinstate replace supersede abolish quit
    pull_out pulled_out walk_away walked_away shelve exempt exemption instead no_longer not_pursue not_to_pursue padlock
    reinstall restore return relax loosen dilute water_down watered_down weaken narrow narrower backtrack retreat renege
    u-turn climb_down give_up gave_up roll_back rolled_back undo discontinue terminate dismantle reimpose reintroduce
    resume re-open rename reclassify redesignate regularise regularize in_its_stead in_place_of not_renewed nonbinding`,
  cut: `cut reduce lower shrink trim slash halve fewer less smaller down_to limit cap lapse expire end`,
  done: `complete finish accomplish achieve fulfil deliver hand_over handed_over inaugurate open enter_into_force came_into_force
    comes_into_force in_force take_effect took_effect takes_effect into_effect final finally last all every entire whole full fully
    first first_time keep_its_word kept delete lift operational in_service in_use on_time ahead_of_schedule as_promised
    home arrive arrived come_back came_back reopen met running ready stand stands`,
  step: `begin start launch sign approve adopt pass vote ratify appoint elect award contract tender allocate release pay
    disburse fund budget grant order publish file submit bill issue install build lay hire recruit train draft decree
    gazette convene swear_in swore_in deposit transfer place set_up establish create register procure buy bought purchase
    instruct direct task amend supplementary credit lease licence license permit ground broke_ground break_ground equip
    fit connect supply distribute assign commission confirm second_reading first_reading table introduce lodge reach
    increase raise extend_to cover include add`,
  not: `not no never none nobody nothing neither nor cannot without hardly scarcely n't nowhere barely`,
  still: `still only remain remains just yet merely so_far as_before unchanged continue continues again`,
  partly: `of_the some half part partial partly remaining rest other_half all_but out_of so_far more_than nearly about almost`,
  will: `will shall would plan intend soon promise vow pledge expect next aim commit commitment guarantee assure stand_by
    target schedule`,
  may: `may might could should if unless subject_to provided depend hope`,
  opinion: `shame betray betrayal disgrace welcome praise criticise criticize condemn mock call describe think believe feel fear
    regret lament joke like a_matter sad happy proud honest good bad wrong right better worse dangerous fair unfair
    pleasure hero victory failure farce theatre sham gesture cosmetic historic thank congratulate question doubt wonder
    angry bitter hope`,
  deny: `deny denied denial false untrue lie accuse allege contradict claim dispute misleading nonsense wrong illusory`,
  demand: `demand urge call_on called_on ask want appeal plead insist threaten warn protest strike march boycott walk_out walked_out`,
  contest: `challenge complaint petition sue lawsuit suit appeal contest grievance court_case legal_action objection dispute
    arbitration complain`,
  authority: `court judge judges tribunal chamber parliament senate congress assembly council commission panel ombudsman
    regulator watchdog arbitrator bench magistrate justice referendum ruling judgment judgement verdict committee house deputies
    lawmakers legislature`,
  office: `minister ministry government spokesman spokeswoman spokesperson cabinet secretary department authority agency
    president premier governor mayor chancellor administration`,
  public: `union opposition deputy critic resident farmer campaigner activist teacher association federation league society
    group ngo charity reader mother father grandmother fisherman fishermen driver worker trader shopkeeper villager
    neighbour neighbor student pupil patient nurse expert analyst professor lawyer priest chief elder owner company
    employer industry chamber_of`,
  measured: `count measure find found figure figures audit show record data statistic survey tally report inspect check see saw
    observe photograph visit gauge meter average percent total`,
  people_told: `i we my our you us me`,
} as const;

export type StepClass = keyof typeof STEP_WORDS;
