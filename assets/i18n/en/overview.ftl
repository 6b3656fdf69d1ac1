# $accounts is «12,480 accounts»
overview-figures = { $profiles ->
    [one] { $profiles } profile
   *[other] { $profiles } profiles
}, { $accounts }
overview-sample = A sample: its companies are invented
overview-next = Next: { $action }
overview-go = Go there
overview-show = Show
overview-step-done = Everything on the list is done
overview-profiles = Profiles
overview-new-profile = New profile
overview-no-profiles = A profile says which companies fit. Most projects have three to five, by product or segment
overview-profile = Profile
overview-matches = Tier A and B
overview-new = New
overview-criteria = Criteria
overview-evidence = Evidence
# Criteria that nothing but a guess supports
overview-guesses = { $n ->
    [one] { $n } guess
   *[other] { $n } guesses
}
overview-assumptions = { $n ->
    [one] { $n } assumption
   *[other] { $n } assumptions
}
overview-breadth = Breadth
overview-from-customers = from customers
overview-top-down = top-down
# Five to seven criteria are wanted
overview-of-wanted = { $n } of 5–7
overview-attention = Needs attention
overview-work = Next: work the list
overview-work-text = { $n ->
    [one] { $n } new account is in tier A or B
   *[other] { $n } new accounts are in tier A or B
}
