compare-empty = With a second profile, the two stand here side by side: what each asks, which accounts both take, and which good customers neither takes
compare-sides = Side by side
compare-profile = Profile
compare-show = Show its criteria
compare-matches = Matching accounts
compare-n-matches = { $n }, { $new } of them new
compare-own = Belong here
compare-breadth = Breadth
compare-best = Best customers
compare-churned = Churned customers
compare-count = { $k } of { $n } · { $share }
compare-evidence = Evidence
compare-weight = Weight { $n }
compare-overlap = Overlap
compare-n-shared = { $n ->
    [one] { $n } account fits two or more
   *[other] { $n } accounts fit two or more
}
compare-first = First profile
compare-second = Second profile
compare-circles = { $a } alone: { $na }, { $b } alone: { $nb }, both: { $both }
compare-no-matches = No account fits either
compare-combinations = Accounts by the profiles they fit, and no other
compare-more-combinations = { $n } more in other combinations
compare-shared = Fit more than one
compare-first-n = { $n } of { $of }
compare-shared-none = No account fits more than one profile
compare-belongs-rule = Each belongs to the profile named first: better tier, then higher score, then higher ceiling
compare-missed = Good customers that fit none
compare-n-missed = { $k } of the { $n } best
compare-missed-none = Every one of the best customers fits a profile
compare-nearest = Nearest to { $profile }
compare-out-by = by { $attribute }
compare-both = Both: { $n }
