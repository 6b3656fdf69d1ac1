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
common-close = Close
common-delete = Delete
common-rename = Rename
common-duplicate = Duplicate
common-add = Add
common-category = category
common-tags = tags
common-number = number
common-date = date
common-flag = yes or no
common-text = text
common-lifetime-value = Lifetime value
common-deal-size = Deal size
common-days-to-close = Days to close
common-customer-since = Customer since
common-tenure = Tenure
common-renewals = Renewals
common-churn-date = Churned on
common-referrals = Referrals
common-usage = Product usage
common-satisfaction = Satisfaction
common-support-load = Support load
common-discount = Discount
common-room-to-expand = Room to expand
common-deals = Deals
common-won-deals = Won deals
common-won-share = Won share
common-last-won = Last won
common-usage-last-month = Usage last month
common-usage-trend = Usage trend
common-active-months = Active months
