# The sentences of a statement. What fills them is a list of phrases such as «with 50 to 400 employees»
statement-must-prefer = Our ideal customer is a company { $must }, preferably { $prefer }.
statement-must = Our ideal customer is a company { $must }.
statement-prefer = We prefer companies { $prefer }.
statement-not = We leave out companies { $exclude }.
statement-only-not = Our ideal customer is any company except those { $exclude }.

# How phrases are joined
statement-phrase-and-phrase = { $first } and { $last }
statement-phrases-and-phrase = { $first }, and { $last }
statement-phrase-or-phrase = { $first } or { $last }
statement-phrases-or-phrase = { $first }, or { $last }

# How values are joined
statement-or = { $first } or { $last }
statement-and = { $first } and { $last }
statement-or-others = { $first } or { $n ->
    [one] { $n } other
   *[other] { $n } others
 }
statement-and-others = { $first } and { $n ->
    [one] { $n } other
   *[other] { $n } others
 }

# Ranges. $bound, $lo and $hi are numbers, most with a unit
statement-exactly = { $bound }
statement-from-to = { $lo } to { $hi }
statement-at-least = at least { $bound }
statement-at-most = at most { $bound }
statement-in-year = { $bound }
statement-years = { $lo }–{ $hi }
statement-year-or-later = { $bound } or later
statement-year-or-earlier = { $bound } or earlier
statement-in-days = { $range } { $n ->
    [one] day
   *[other] days
 }
statement-in-people = { $range } { $n ->
    [one] person
   *[other] people
 }

# Phrases: each fits behind «a company» and behind «companies». $name is the name of an attribute
statement-industry = in { $values }
statement-country = based in { $values }
statement-region = based in { $values }
statement-city = based in { $values }
statement-uses = using { $values }
statement-uses-none = not using { $values }
statement-employees = with { $range } { $n ->
    [one] employee
   *[other] employees
 }
statement-founded = founded in { $range }
statement-one-of = with { $name } { $values }
statement-has = with { $name } including { $values }
statement-has-none = with { $name } not including { $values }
statement-number = with { $name } of { $range }
statement-number-of = with { $range } { $name }
statement-tolerance = { $phrase } (give or take { $share })
statement-known = with known { $name }
statement-between = with { $name } between { $from } and { $to }
statement-since = with { $name } on { $day } or later
statement-until = with { $name } on { $day } or earlier
statement-within = with { $name } within the last { $n ->
    [one] month
   *[other] { $n } months
 }
statement-yes = with a yes to { $name }
statement-no = with a no to { $name }
statement-contains = with { $words } in { $name }

# The short form: one line a criterion
statement-short-must = Must
statement-short-prefer = Preferred
statement-short-exclude = Left out
statement-short = { $name }: { $what }
statement-short-none = { $name }: none of { $what }
statement-short-between = { $name }: { $from } to { $to }
statement-short-since = { $name }: { $day } or later
statement-short-until = { $name }: { $day } or earlier
statement-short-within = { $name }: within the last { $n ->
    [one] month
   *[other] { $n } months
 }

# The tab of the statement
statement-text = Statement
statement-rewritten = rewritten
statement-rewritten-why = People wrote it. It says so when it no longer agrees with the criteria
statement-edit = Edit
statement-done = Done
statement-anew = Write it anew from the criteria
statement-copy = Copy the statement
statement-copy-short = Copy the short form
statement-copied = Copied
statement-edit-why = What you leave as it is stays bound to its criterion
statement-empty = The statement is made from the criteria. Add the first one
statement-to-criteria = Go to the criteria
statement-short-title = In short
# $criterion is «Employees: 50 to 400»
statement-change = Change “{ $criterion }”
statement-stale = { $n ->
    [one] { $n } phrase no longer agrees with the criteria
   *[other] { $n } phrases no longer agree with the criteria
 }
statement-stale-changed = “{ $then }” is now “{ $now }”
statement-stale-role = “{ $phrase }” now counts differently
statement-stale-gone = “{ $phrase }” is no longer asked
statement-stale-new = “{ $phrase }” is not said yet
statement-use-new = Use the new wording
statement-take-out = Take it out
statement-put-in = Put it in
statement-keep = Keep as it is
statement-keep-why = What it says still holds
statement-language = Language of the statement
