# What a person decides about it
suggestion-settings = Suggestion
suggestion-most = criteria at most
suggestion-pinned = has to use
suggestion-banned = must not use
suggestion-pin = Pin { $name }: it has to be used
suggestion-unpin = { $name } need not be used
suggestion-pin-one = Pin an attribute: it has to be used
suggestion-ban = Ban { $name }: it must not be used
suggestion-unban = { $name } may be used
suggestion-ban-one = Ban an attribute: it must not be used

# Where nothing is suggested
suggestion-like-chance = Nothing was found that beats chance
suggestion-like-chance-why = A profile made from these columns would be a guess. Ask your best customers instead: why they bought, what they weighed, what nearly stopped them
suggestion-too-few = Too few customers to suggest anything
suggestion-too-few-why = It takes { $n } best customers and as many others. Until then talk to those you have: why they bought, what they weighed
suggestion-interviews = Plan interviews
suggestion-warn-few = With { $n } best customers every figure here is wide open
suggestion-warn-pin = Nothing on “{ $name }” could be used, though it is pinned: it is blank, or the same for everybody
suggestion-warn-many = “{ $name }” has { $n } values: hardly any is held by enough customers
suggestion-warn-blank = “{ $name }” is blank for { $share } of the customers: for them it earns nothing
suggestion-warn-drawn = Learnt from { $n } of { $of } customers, drawn by lot: more would take longer and tell no more
suggestion-warn-grouped = Rows that belong together were kept together: { $n } groups

# How it does
suggestion-chance = Shuffled data do as well in { $k } of { $n } runs
suggestion-chance-title = As good by chance
suggestion-chance-text = shuffled runs did as well
suggestion-lift = Lift in the top { $share }, held out
suggestion-lift-text = { $interval }; catches { $best } best
suggestion-auc = Area under the curve, held out
suggestion-auc-text = { $interval }; mean of { $n } splits
suggestion-churned = Churned in the top { $share }
suggestion-churned-text = { $interval } of those who left
suggestion-curve = What each further criterion adds
suggestion-chosen = { $n ->
    [one] { $n } criterion chosen: the fewest that are no worse than the best
   *[other] { $n } criteria chosen: the fewest that are no worse than the best
}
suggestion-point = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}: area { $auc } ± { $error }, lift { $lift } in the top 20%
suggestion-level = shuffled
suggestion-curve-what = Area under the curve on customers held out, by number of criteria
suggestion-curve-why = Area under the curve on customers held out; the band is one standard error

# The scorecard
suggestion-scorecard = Scorecard
suggestion-n = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}
suggestion-scorecard-why = Ranks accounts: each criterion met earns its weight
suggestion-take-new = Take over as a new profile
suggestion-take-new-why = Makes a profile of these criteria, with the figures as evidence; one step to undo
suggestion-take-over = Replace the criteria
suggestion-take-over-why = Puts these in place of the criteria of “{ $name }”; one step to undo
suggestion-head-criterion = Criterion
suggestion-head-weight = Weight
suggestion-head-best = Best of those
suggestion-head-interval = 95%
suggestion-weight = { $name }: weight { $weight } of 5
suggestion-support = { $pass } customers meet it, of { $known } of whom it is known
suggestion-lift-why = On the very customers it was found from; the figures held out are above
suggestion-merged = { $name } says nearly the same as { $by } ({ $share } of those who meet either meet both) and was left out
suggestion-taken = Criteria taken over: { $name }
suggestion-profile-name = Suggested profile

# The text of evidence. $best is «31 of 60», $lift «2.4× (1.8–3.0)»
suggestion-evidence = Suggested: { $best } that meet it are best, lift { $lift }
suggestion-evidence-held-out = all criteria together, held out, top 20%: lift { $lift }
suggestion-evidence-sentence = Suggested: of those who meet all, { $best } are best, lift { $lift }
suggestion-evidence-sentence-held-out = held out { $lift }

# The sentence and the front it is chosen from
suggestion-sentence = Said in one sentence
suggestion-customers-with = Companies with
suggestion-and = and
suggestion-take-sentence = Take over as a profile
suggestion-take-sentence-why = Makes a profile in which each of these is a must, with the figures as evidence
suggestion-worth = Covers { $n } customers ({ $share }); { $best } are best: lift { $lift }
suggestion-worth-held-out = { $found }. Found the same way and tried on customers held out: lift { $lift }, covers { $share }
suggestion-front = Coverage against lift
suggestion-front-why = none has both more coverage and more lift; press one to look at it
suggestion-front-what = Lift of sentences, from the widest to the narrowest
suggestion-front-axis = Share of customers covered; the band goes from the lift found to the lift held out
suggestion-average = average
suggestion-covers = { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}, { $share }
suggestion-lifts = { $found }, held out { $lift }
