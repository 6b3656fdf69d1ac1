matches-title = Matching accounts
matches-live = live
matches-no-profile = Add a profile to see which accounts match
matches-empty = Import your accounts to see which of them match
matches-of = of { $n } in tier A or B
# $by is a signed number
matches-since-edit = { $by } since edit
matches-still = No change since the last edit
matches-moved = { $entered } came in, { $left } went out
matches-out = Out
matches-breadth = Breadth
matches-too-broad = too broad
matches-too-narrow = too narrow
matches-mostly-customers = mostly customers
matches-healthy = healthy
matches-narrow-end = too narrow
matches-broad-end = too broad
matches-breadth-text = { $customers ->
    [one] { $customers } is a customer already, { $new } are new.
   *[other] { $customers } are customers already, { $new } are new.
}
matches-without = Without “{ $attribute }”: { $n } matches.
matches-account = Account
matches-criteria = Criteria
matches-fit = Fit
matches-tier = Tier
matches-open-all = Open all in Accounts
matches-folded = { $n } matching accounts
