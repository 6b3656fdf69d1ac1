# What makes a customer one of the best
traits-best-are = Best customers:
traits-top = top { $share }
traits-starred = starred ones
traits-cut = Who the best are
traits-by = by
traits-outcome = outcome
traits-add-outcome = Add an outcome that counts
traits-automatic = Automatic
traits-automatic-why = Let the program choose the outcomes and their weights
traits-yardstick = { $name }: { $direction }, weight { $weight }
traits-high-is-best = more is better
traits-low-is-best = less is better
traits-weight = Weight
traits-weight-of = Weight of { $name }
traits-direction-of = Direction of { $name }
traits-remove = Do not count it

# The groups
traits-group-best = Best
traits-group-rest = Rest
traits-group-churned = Churned
traits-group-stayed = Stayed
traits-median = { $name }, median { $value }
traits-months = { $n ->
    [one] in the last month
   *[other] in the last { $n } months
}
traits-months-name = Churned { $months }: change the months
traits-count = { $k } of { $n }
traits-group-share = { $group }: { $count }, { $share }
traits-suggestion = Suggested profile
traits-show = Show
traits-show-suggestion = Show the suggested profile
traits-suggestion-wait = Being looked for
traits-suggestion-few = Too few customers: { $n } best and as many others are needed
traits-suggestion-none = Nothing in these columns predicts the best better than chance
traits-suggestion-size = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}; too few customers to hold some out
traits-suggestion-catches = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}: the top 20% catch { $best } best. Held out: { $lift } ({ $interval })
traits-suggestion-catches-both = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}: the top 20% catch { $best } best and { $churned } churned. Held out: { $lift } ({ $interval })

# The table of traits
traits-title = Traits
traits-tally = { $tested } tested, { $n ->
    [one] { $n } finding holds up
   *[other] { $n } findings hold up
} · false discoveries kept under 5%
traits-tally-why = Every attribute is searched for what sets the groups apart. The search is repeated under shuffled labels, so each figure has paid for it
traits-view = Compared
traits-view-win = Best against rest
traits-view-keep = Stayed against churned
traits-shown = Traits shown
traits-order = Order
traits-n-of = { $what } ({ $n })
traits-all = all
traits-hold-up = holds up
traits-by-evidence = by evidence
traits-by-lift = by lift
traits-by-support = by customers
traits-by-name = by attribute
traits-find = Find a trait
traits-clear = Clear
traits-none = No attribute could be tested: see below what was left out and why
traits-none-found = No trait is like that
traits-show-all = Show all traits
traits-head-trait = Trait
traits-head-shares = Share of each group
traits-head-win = Lift to be best, 95% interval
traits-head-keep = Lift to stay, 95% interval
traits-head-lift = Lift
traits-head-q = q-value
traits-head-verdict = Evidence
traits-asked = { $name }: { $what }
traits-found = { $what } (found)
traits-shares-why = Of those of whom it is known
traits-lift-win = Such customers are { $lift } as likely to be among the best
traits-lift-keep = Such customers are { $lift } as likely to stay
traits-no-group = no group
traits-q-why = The share of findings like this one that are false: the search and the number of attributes are paid for

# What a trait is worth
traits-strong = strong
traits-likely = likely
traits-weak = weak
traits-too-few = too few
traits-avoid = avoid
traits-strong-why = Strong: less than one in a hundred such findings is false, and the lift is at least 1.25 at the low end of its interval
traits-likely-why = Likely: less than one in twenty such findings is false
traits-weak-why = Weak: a strong trait would most likely have shown among so many customers, and this one did not
traits-too-few-why = Too few to tell: it would take about { $n } customers in all, divided as these are, to show what is seen here
traits-avoid-why = Avoid: such customers are seldom among the best, or leave more often
traits-seductive = seductive
traits-seductive-why = Seductive: we win such customers more often, and lose them more often
traits-near-outcome = near outcome
traits-near-outcome-why = Goes so nearly along with an outcome that it may be part of how that is computed

# Into the profile
traits-add = Add
traits-exclude = Exclude
traits-change = Use this
traits-in-profile = in profile
traits-action = { $action }: { $name }
traits-add-why = Adds it to the profile as a preferred criterion, with these figures as evidence
traits-add-guess-why = Adds it to the profile. As the data do not bear it out, the evidence counts as a guess
traits-exclude-why = Adds it to the profile as an exclusion, with these figures as evidence
traits-change-why = The profile has a criterion on this attribute: it will ask this instead, with these figures as evidence

# The text of evidence. $inside and $outside are «58 of 79»; $lift is «3.1× (2.3–4.1)»
traits-evidence-win = { $inside } best and { $outside } others, lift { $lift }, q { $q }
traits-evidence-leave = { $inside } churned and { $outside } who stayed, lift to leave { $lift }, q { $q }
traits-evidence-who = Analysis

# What is behind the figures of a trait
traits-why-open = Why: { $name }
traits-why-close = Close: { $name }
traits-support = { $n ->
    [one] { $n } customer meets it
   *[other] { $n } customers meet it
} of { $known } of whom it is known; unknown of { $unknown }
traits-why-win = Best against rest
traits-why-leave = Churned against stayed
traits-with = with it
traits-without = without
traits-all-of-them = in all
traits-share-with = share
traits-why-lift = Lift { $lift }: the interval has paid for the search
traits-why-expected = Of customers to come expect about { $lift }
traits-why-lift-alone = As if nothing else had been asked: { $lift }
traits-why-odds = Odds ratio { $lift }
traits-why-difference = Difference of the shares: { $value } points ({ $lo } to { $hi })
traits-test-exact = One condition was asked: exact test, mid-p { $p }
traits-test-shuffled = { $n } conditions were searched. In { $good } of { $drawn } shuffles of the groups the same search found one as good: p { $p } (alone it would be { $alone })
traits-test-counted = { $n } conditions were searched: p { $p }, the exact { $alone } times their number
traits-why-q = q { $q } over { $n } attributes with { $conditions } conditions in all (Benjamini–Hochberg)
traits-why-interval = Intervals of 95%: score intervals of the ratio and the difference

# The plot of win and keep
traits-win-keep = Win and keep
traits-win-keep-n = { $n ->
    [0] nothing seductive: what wins customers does not lose them
    [one] { $n } seductive trait: won often, lost often
   *[other] { $n } seductive traits: won often, lost often
}
traits-win-keep-what = Traits by lift to be among the best and lift to stay
traits-axis-win = Lift to be among the best
traits-axis-keep = Lift to stay
traits-corner-keep = stay, seldom best
traits-corner-both = best and stay
traits-corner-neither = neither
traits-corner-seductive = best, then lost
traits-point = { $name }. Best { $win }, stay { $stay }; { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}
traits-head-win-stay = best · stay

# What is to be known of the groups. $n is a number of customers
traits-go-accounts = Go to accounts
traits-go-collect = Import outcomes
traits-warn-no-customers = No customers yet
traits-warn-no-customers-why = Say in the accounts who is a customer and who has left, or import a column that does
traits-warn-no-relationships = No account says how it stands to us
traits-warn-no-relationships-why = { $n ->
    [one] { $n } account with an outcome is
   *[other] { $n } accounts with an outcome are
} taken for customers
traits-warn-no-yardstick = No outcome tells who is best
traits-warn-no-yardstick-why = Import lifetime value, tenure, days to close or another outcome; or star the best by hand
traits-warn-no-stars = Nobody is starred
traits-warn-no-stars-why = Star the customers you would like more of
traits-warn-few-best = Few best customers
traits-warn-few-best-why = With { $n } hardly anything can be told from chance
traits-warn-few-rest = Few other customers
traits-warn-few-rest-why = With { $n } to compare with hardly anything can be told from chance
traits-warn-no-churned = Nobody has left
traits-warn-no-churned-why = What makes customers stay cannot be told. Mark those who left in the accounts
traits-warn-few-churned = Few have left
traits-warn-few-churned-why = With { $n } hardly anything can be told about who stays
traits-warn-left-before = Some left long ago
traits-warn-left-before-why = { $n } left before the months that count: they are in no group
traits-warn-no-index = Of some no outcome is known
traits-warn-no-index-why = { $n } customers are in no group for that
traits-warn-duplicates = Some are entered twice
traits-warn-duplicates-why = { $n } repeated rows were left out: each customer counts once
traits-warn-ties = Many are equally good
traits-warn-ties-why = The share cannot be cut where it should be: { $n } count as best. Another outcome would tell them apart

# Columns that were not tested
traits-leak = “{ $name }” knows the outcome
traits-of-best = of the best
traits-of-others = of the others
traits-of-churned = of those who left
traits-of-stayed = of those who stayed
traits-leak-filled = It is filled for { $inside } { $these } and { $outside } { $those }.
traits-leak-zero = It is zero for { $inside } { $these } and { $outside } { $those }.
traits-leak-multiple = It is a whole number of { $unit }s for { $inside } { $these } and { $outside } { $those }.
traits-leak-separates = It tells the groups apart nearly without fault: of one { $these } and one { $those } it picks the right one in { $share } of cases.
traits-leak-copy = It goes along with “{ $outcome }” nearly one to one (rank correlation { $r }).
traits-leak-after = It is dated on the day the customer left or later for { $n } of those who left.
traits-leak-computed = It is as good as computed from “{ $name }”, which knows the outcome too.
traits-leak-why = It cannot be known of a prospect, so it is left out of traits and suggestions
traits-left-out = { $n ->
    [one] { $n } column left out
   *[other] { $n } columns left out
}
traits-out-outcome = tells how a customer turned out: it is no trait
traits-out-text = free text
traits-out-blank = { $n ->
    [0] blank for every customer
    [one] known of { $n } customer only
   *[other] known of { $n } customers only
}
traits-out-constant = the same for all
traits-out-unique = nearly every customer has a value of its own: { $n } values
traits-out-rare = no value is held by { $n } customers or more
traits-out-leak = knows the outcome, see above
