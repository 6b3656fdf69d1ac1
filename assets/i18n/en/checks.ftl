# What can be wrong with a profile: a title, and the reason. $attribute is the name of an attribute
checks-too-generic = Too generic
checks-too-generic-why = { $n } of { $of } accounts are in tier A or B; more than { $ceiling }% is no choice
checks-too-narrow = Too narrow
checks-too-narrow-why = { $n ->
    [0] All matches are customers already, or there are none
    [one] Only { $n } match is new
   *[other] Only { $n } matches are new
 }; the profile wants { $floor } that are not customers yet
checks-all-customers = Only customers match
checks-all-customers-why = { $n } of { $of } matches are customers already: there is hardly anyone left to win
checks-none-meets = No account meets a criterion
checks-none-meets-why = None of the { $n ->
    [one] account
   *[other] { $n } accounts
 } of which “{ $attribute }” is known meets it
checks-every-meets = Every account meets a criterion
checks-every-meets-why = { $n ->
    [one] The one account
   *[other] All { $n } accounts
 } of which “{ $attribute }” is known meet it: it tells none apart
checks-unreachable = { $n ->
    [one] A tier cannot be reached
   *[other] { $n } tiers cannot be reached
 }
checks-unreachable-why = With these criteria and weights no account can be in { $tiers }, whatever it is like
checks-guesses = Rests on guesses
checks-guesses-why = { $n } of { $of } criteria { $n ->
    [one] has
   *[other] have
 } no support beyond guesses; “{ $attribute }” moves the most accounts
checks-same-twice = Two criteria say the same
checks-same-twice-why = “{ $first }” and “{ $second }”: { $share } of the accounts that fit either fit both, and one tells { $tells } of the other (over { $n ->
    [one] { $n } account
   *[other] { $n } accounts
 })
checks-bands-overlap = Ranges overlap
checks-bands-overlap-why = “{ $attribute }” is asked twice for { $range }: who lies there counts twice, or is wanted and left out at once
checks-profiles-overlap-why = “{ $attribute }” of { $range } fits “{ $profile }” too: these accounts belong to two profiles
checks-bands-gap = Ranges leave a gap
checks-bands-gap-why = “{ $attribute }” between { $range } is in neither range
checks-profiles-gap-why = “{ $attribute }” between { $range } is in neither this profile nor “{ $profile }”
checks-mostly-empty = An attribute is mostly empty
checks-mostly-empty-why = “{ $attribute }” is unknown for { $n } of { $of } accounts
checks-foreign-jump = One big deal lies outside
checks-foreign-jump-why = “{ $account }” carries { $share } of “{ $outcome }” over { $n } customers and does not fit: an exception, or a field the profile has missed
checks-offer-changed = The offer has changed
checks-offer-changed-why = It changed on { $day }, { $n ->
    [one] { $n } day
   *[other] { $n } days
 } ago, and nobody has gone over the profile since
checks-review-overdue = Review is overdue
checks-review-overdue-why = { $n ->
    [one] { $n } month
   *[other] { $n } months
 } since the last time; the rhythm is { $rhythm ->
    [one] { $rhythm } month
   *[other] { $rhythm } months
 }
checks-no-pain = No pain is named
checks-no-pain-why = { $n ->
    [0] Nobody has been interviewed yet
    [one] The one interview names no pain
   *[other] None of { $n } interviews names a pain
 }: without a pain there is no reason to buy
checks-no-goal = Serves no goal
checks-no-goal-why = Nobody has written which business goal the profile serves, so nobody can say whether it works
checks-too-many = Too many criteria
checks-too-many-why = { $n } criteria: more than seven are hard to keep in mind
checks-too-few = Too few criteria
checks-too-few-why = { $n } of at least five criteria: fewer pick out too many

# What to do about it
checks-ask-more = Ask more
checks-ask-less = Ask less
checks-change-criterion = Change the criterion
checks-change-criteria = Change the criteria
checks-add-criterion = Add a criterion
checks-link-evidence = Link evidence
checks-fill = Fill it in
checks-show-account = Show the account
checks-reviewed-today = Reviewed today
checks-to-interviews = Go to the interviews
checks-write-goal = Write the goal

# The tab
checks-title = Checks
checks-open = { $n ->
    [0] nothing found
    [one] { $n } open
   *[other] { $n } open
 }
checks-clean = Nothing speaks against this profile
checks-serious = serious
checks-warning = warning
checks-note = note
checks-worse = worse than when it was answered
checks-answer = Let it be…
checks-answer-of = Let it be: { $check }
checks-reason = Why it is right as it is
checks-reason-hint = Only the north is served until autumn
checks-answer-done = Keep the answer
checks-answered = { $n ->
    [one] { $n } answered
   *[other] { $n } answered
 }
checks-answered-on = { $reason } · { $day }
checks-unanswer = Take the answer back: { $check }
checks-remedy-of = { $remedy }: { $check }

# When the profile is gone over
checks-review = Review
checks-review-last = Last reviewed
checks-review-rhythm = Every
checks-review-months = { $n ->
    [one] month
   *[other] { $n } months
 }
checks-offer-day = Offer changed
checks-review-next = Next by { $day }
checks-review-never = never reviewed
checks-review-hint = YYYY-MM-DD
