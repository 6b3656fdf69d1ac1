# $n accounts match, $new of them are no customers yet
accounts-matches = { $n } in tier A or B, { $new } of them new
accounts-columns = Columns
accounts-export = Export list
accounts-kind = Accounts shown
accounts-own = Accounts
accounts-market = Market
accounts-empty = Import your accounts from a file or the clipboard, and they are judged here
accounts-type-by-hand = Type one by hand
accounts-nothing = No account is left by these filters
accounts-clear-all = Show all accounts
accounts-find = Find an account
accounts-clear-search = Clear the search
accounts-part = Part of the list
accounts-all = All
accounts-to-check = To check
accounts-starred = Starred
accounts-add-filter = Add a filter
accounts-remove-filter = Remove the filter { $filter }
accounts-clear-filters = Clear the filters
accounts-n-found = { $n ->
    [one] { $n } account found
   *[other] { $n } accounts found
}
# $what is one or more relationships: «prospect, lost»
accounts-only = only { $what }
# $what is a condition: «Industry: Medical devices or Diagnostics»
accounts-filter = { $attribute }: { $what }
accounts-blank = blank
accounts-known = known
accounts-only-blank = Only blank
accounts-only-known = Only known
accounts-reading-values = Counting the values…
accounts-find-value = Find a value
accounts-no-value = No such value
accounts-add-value = Add
accounts-least = From
accounts-most = To
accounts-first-day = First day
accounts-last-day = Last day
accounts-any = any
accounts-contains-word = Contains
# A list with more than one part: «A, B or C»
accounts-or = { $first } or { $last }
accounts-none-of = none of { $what }
accounts-from-to = { $from } to { $to }
accounts-from = from { $day }
accounts-until = until { $day }
accounts-last-months = { $n ->
    [one] the last month
   *[other] the last { $n } months
}
accounts-contains = contains { $what }
accounts-name = Name
accounts-domain = Domain
accounts-record-id = Record ID
accounts-relationship = Relationship
accounts-criteria = Criteria
accounts-fit = Fit, up to
accounts-tier = Tier
accounts-sorted-up = sorted upwards
accounts-sorted-down = sorted downwards
accounts-hide-column = Hide this column
accounts-columns-hint = Tick what is shown; drag to reorder
accounts-columns-reset = As it was at first
accounts-move-column = Move { $column }
accounts-pass = pass
accounts-near = near
accounts-fail = fail
# A score and what it could become: «74, up to 91»
accounts-fit-up-to = { $score }, up to { $ceiling }
accounts-tier-by-hand = Set by hand
accounts-tier-to-check = To check: a must or an exclusion is not known
accounts-star-name = Star { $name }
accounts-unstar-name = Take the star from { $name }
accounts-star = Star
accounts-unstar = Take the star away
accounts-note = Note
accounts-note-hint = What the data does not say
accounts-remove = Remove
accounts-copy-rows = Copy
accounts-copied = { $n ->
    [one] { $n } account copied
   *[other] { $n } accounts copied
}
accounts-too-many-to-copy = More than { $n } accounts do not fit the clipboard. Export the list instead
accounts-too-many-to-change = At most { $n } accounts can be starred or removed at once
accounts-edit-cell = Edit
accounts-leave-blank = Leave blank
accounts-unreadable = This cannot be read as a value of this column
accounts-n-selected = { $n ->
    [one] { $n } account selected
   *[other] { $n } accounts selected
}
accounts-close-receipt = Back to the live view
accounts-fold-receipt = Fold the dock
accounts-up-to = up to { $ceiling } if blanks are good
accounts-of-100 = of 100
accounts-out-because = out: { $attributes }
accounts-check-because = To check: { $attributes }
# A value outside the range, but within the tolerance
accounts-value-near = { $value }, near
accounts-points = { $earned } of { $most }
accounts-must = must
accounts-must-not-met = must, not met
accounts-must-unknown = must, unknown
accounts-excluded = excluded
accounts-not-excluded = not excluded
accounts-exclude-unknown = to check
accounts-what-makes-it-an-a = What would make it an A
accounts-step-not = { $attribute }: not { $what }
accounts-answer = An answer
accounts-change = A change
accounts-answers-settle = { $n ->
    [one] One answer settles it
   *[other] { $n } answers settle it
}
accounts-changes-needed = { $n ->
    [one] The company itself would have to change
   *[other] The company itself would have to change in { $n } points
}
accounts-answers-and-changes = { $answers ->
    [one] { $answers } answer and { $changes } changes of the company itself
   *[other] { $answers } answers and { $changes } changes of the company itself
}
accounts-blanks-first = Fill these blanks first
accounts-blank-settles = { $n ->
    [one] settles { $n } account
   *[other] settles { $n } accounts
}
accounts-blank-moves = { $n ->
    [one] moves { $n } account
   *[other] moves { $n } accounts
}
accounts-fill = Fill { $attribute }
accounts-values = Everything else on record
accounts-override = Override tier
accounts-reason = Reason
accounts-reason-hint = What the rule does not see
accounts-by = By
accounts-by-hint = Your name
accounts-set-tier = Set the tier
# $tier is a letter
accounts-set-by-hand = Tier { $tier } by hand
accounts-take-back = Take it back
accounts-dive = Deep dive
