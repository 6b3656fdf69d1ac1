common-n-accounts = { $n ->
    [one] { $n } account
   *[other] { $n } accounts
}
common-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
# A range open at the top; $bound is a number with its unit
common-at-least = { $bound } and more
# A range open at the bottom
common-at-most = up to { $bound }
common-any-value = any value
common-yes = yes
common-no = no
common-unknown = unknown
common-prospect = prospect
common-open = open deal
common-customer = customer
common-churned = churned
common-lost = lost
common-cancel = Cancel
common-ok = OK
common-close = Close
common-delete = Delete
common-rename = Rename
common-duplicate = Duplicate
common-add = Add
