# What speaks for a criterion and against it. Grades, the strongest first; then how a criterion stands
evidence-measured = measured
evidence-customer = customer
evidence-colleague = colleague
evidence-guess = guess
evidence-assumption = assumption
evidence-testing = testing
evidence-confirmed = confirmed
evidence-refuted = refuted
evidence-for = for
evidence-against = against
evidence-n-measured = { $n } measured
evidence-n-customer = { $n } heard from { $n ->
    [one] a customer
   *[other] customers
 }
evidence-n-colleague = { $n } believed by { $n ->
    [one] a colleague
   *[other] colleagues
 }
evidence-n-guess = { $n ->
    [one] { $n } guess
   *[other] { $n } guesses
}
# $grades is «2 measured, 1 guess»
evidence-n-for = { $n } for: { $grades }
evidence-n-against = { $n } against: { $grades }
# The name of the badge; $name is that of the attribute
evidence-badge = Evidence of { $name }: { $what }
evidence-badge-open = Press to see the evidence
evidence-none = Nothing supports or contradicts it yet
evidence-by-hand = set by hand: { $reason }
evidence-rests-on = Criteria rest on { $grades }
evidence-rests-on-title = What the criteria rest on
evidence-title = Evidence of “{ $name }”
evidence-close = Close the evidence
evidence-text = What is said or found
evidence-new = New evidence
evidence-add-hint = Add what you know, Enter for the next
# $stance is for or against
evidence-stance-of = { $stance }: { $text }
evidence-stance-why = Speaks for the criterion or against it
evidence-grade-of = Grade of “{ $text }”
evidence-who-of = Who says “{ $text }”
evidence-who = who
evidence-day-of = Day of “{ $text }”
evidence-day = day
evidence-remove = Remove “{ $text }”
evidence-move = Move “{ $text }” to another criterion
evidence-attribute-only = Any criterion on this attribute
evidence-of-attribute = of “{ $name }” in general
evidence-unnamed = unnamed
evidence-follows = follows from the evidence
evidence-would-be = from the evidence it would be: { $standing }
evidence-standing = Standing
evidence-set-by-hand = Set by hand
evidence-take-back = Take back
evidence-reason = Reason
evidence-reason-hint = What the evidence does not show
evidence-set = Set
evidence-refuted-by = What would refute it
evidence-refuted-by-hint = Three of five say it does not matter
evidence-needed = Answers needed
evidence-due = By
evidence-progress = { $n } of { $of ->
    [one] { $of } answer
   *[other] { $of } answers
 } for it
evidence-overdue = overdue
evidence-keep-measured = Add as measured
evidence-measured-left = { $n } of { $of } customers pass, { $m } of { $all } who left
evidence-measured-all = { $n } of { $of } customers pass, { $m } of { $all } accounts

# Made from the fact of an account or of the overview
evidence-show = Show the evidence
evidence-menu-of = Evidence menu of { $name }
evidence-keep = Keep as evidence
evidence-keep-value = Use this value as evidence
evidence-keep-note = Use the note as evidence
evidence-from-value = { $account }: { $name } is { $value }
evidence-kept = Evidence added: { $name }
evidence-of-account = What this account has shown
evidence-disputed = disputed
