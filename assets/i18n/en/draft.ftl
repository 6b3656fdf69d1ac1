draft-title = Draft the profile
draft-way = Way of the profile
draft-from-customers = From customers
draft-top-down = Top-down
draft-way-why = From customers: traits that set your best apart. Top-down: traits stated as assumptions, to be tested

draft-criteria = Criteria
# $n criteria of $from to $to
draft-meter = { $n } of { $from }–{ $to }
draft-meter-why = Five to seven criteria describe a company well: fewer pick out too many, more are hard to keep in mind
draft-roles = { $must } must · { $prefer } preferred · { $exclude } excluded
draft-add = Add criterion
draft-add-profile = Add a profile
draft-change = Change it
draft-link-evidence = Link evidence
draft-go-collect = Go to Collect
draft-go-accounts = Go to Accounts
draft-no-profile = A profile says which companies you should sell to
draft-empty = Criteria say which companies fit. Start with the trait that matters most
draft-empty-top-down = State the traits you expect of a good customer. Each is an assumption until something supports it
draft-empty-import = Import your customers first: their columns become the traits to choose from

# Heads of the columns
draft-head-attribute = Attribute
draft-head-condition = Condition
draft-head-evidence = Evidence
draft-head-role = Role
draft-head-weight = Weight
draft-head-pass = Pass

draft-must = Must
draft-prefer = Prefer
draft-exclude = Exclude
# In the place of the weight, for must and exclude
draft-gate = gate
draft-gate-why = It decides by itself and has no weight: an account that misses it is out

# Names of controls; $name is the name of the attribute
draft-move = Move { $name }
draft-move-hint = Drag to move, press for more
draft-remove = Remove { $name }
draft-role-of = Role of { $name }
draft-weight-of = Weight of { $name }
draft-value-of = Value of { $name }
draft-range-of = Range of { $name }
draft-least-of = Least { $name }
draft-most-of = Most { $name }
draft-from-of = { $name } from
draft-to-of = { $name } to
draft-tolerance-of = Tolerance of { $name }
draft-months-of = Months of { $name }
draft-way-of-dates-of = Kind of range of { $name }
draft-quantifier-of = How many of { $name }
draft-more-of = Show all of { $name }
draft-add-to = Add to { $name }
draft-take-out = Remove { $value } from { $name }

# The menu of a criterion
draft-move-up = Move up
draft-move-down = Move down
draft-duplicate = Duplicate
draft-remove-it = Remove

# Warnings in a row: a word or two, and the sentence
draft-mostly-blank = { $share } unknown
draft-mostly-blank-why = { $of ->
    [one] Not recorded for { $n } of { $of } account
   *[other] Not recorded for { $n } of { $of } accounts
 }: it can tell few apart
draft-none-meet = none meets it
draft-none-meet-why = No account meets it
draft-all-meet = all meet it
draft-all-meet-why = Every account meets it: it tells none apart

draft-asks-nothing = It asks nothing yet and does not count
draft-pass-of = { $name }: { $n } of { $of } pass
draft-n-pass = { $n } pass
draft-n-near = { $n } nearly
draft-n-fail = { $n } do not
draft-n-unknown = { $n } unknown
draft-without = Without it: { $n } in A or B

# Conditions
draft-yes = Yes
draft-no = No
draft-flag-counts = { $yes } yes, { $no } no
draft-any-of = any of
draft-all-of = all of
draft-none-of = none of
draft-choose-values = Choose values
draft-choose-words = Choose words
draft-search-value = Search values
draft-type-value = Type a value
draft-no-value = No such value
draft-add-value = Add
draft-type-word = Type a word
draft-no-word = No words yet
draft-add-word = Add
# $range is «50–400», $share a percentage
draft-with-tolerance = { $range } ± { $share }
draft-from = from
draft-to = to
draft-tolerance = Tolerance
draft-tolerance-why = Just outside counts half
draft-quantiles = Median { $median }, nine in ten from { $low } to { $high }
draft-any-day = any day
draft-since = since { $day }
draft-until = until { $day }
draft-within = { $n ->
    [one] in the last month
   *[other] in the last { $n } months
 }
draft-between-days = Between days
draft-last-months = Last months
draft-months = { $n ->
    [one] month
   *[other] months
 }
draft-reference-day = Counted back from { $day }
draft-day-form = Such as 2026-03-14

# Kinds of attributes, with an example of each
draft-kind-category = Category
draft-kind-tags = Tags
draft-kind-number = Number
draft-kind-date = Date
draft-kind-flag = Yes or no
draft-kind-text = Text
draft-example-category = industry, country
draft-example-tags = technology in use
draft-example-number = employees, revenue
draft-example-date = founded
draft-example-flag = sells online
draft-example-text = description

draft-search-attribute = Search attributes
draft-clear = Clear
draft-new-attribute = New attribute…
draft-new-attribute-named = New attribute “{ $name }”…
draft-new-attribute-name = Name of the new attribute
draft-new-attribute-hint = Number of warehouses
draft-new-attribute-what = What is recorded of a company?
draft-new-attribute-there = There is an attribute of this name
draft-back = Back to the list
draft-fill = { $share } known
draft-in-use = in use

draft-tiers = Tiers
draft-least-score-of = Least score of tier { $tier }
draft-tiers-why = The least score of each tier, of 100
draft-tiers-fall = The scores must fall from A to C, between 1 and 100
draft-breadth = Breadth
draft-floor = Fewest new matches
draft-floor-what = new matches at the least, or it is too narrow
draft-ceiling = Largest share that matches
draft-ceiling-what = % of all accounts at the most, or it is too broad

# The first traits of a profile from traits
draft-starter = Start from these traits
draft-starter-why = Each becomes an assumption with what would refute it, how many answers it needs and by when
draft-starter-all = Add all { $n }
draft-starter-add = Add “{ $name }”
draft-tab-criteria = Criteria
draft-tab-statement = Statement
draft-tab-profile = Profile
draft-tab-people = Key people
draft-tab-progress = Outcome progress
draft-tab-checks = Checks
draft-tab-compare = Compare
