edit-rename-project = Rename the project
edit-tick = Tick a checklist item
edit-import = Import { $source }
edit-add-attribute = Add an attribute
edit-rename-attribute = Rename an attribute
edit-remove-attribute = Remove an attribute
edit-add-profile = Add a profile
edit-rename-profile = Rename a profile
edit-set-way = Change where a profile starts from
edit-duplicate-profile = Duplicate a profile
edit-remove-profile = Delete a profile
edit-set-thresholds = Change the tier thresholds
edit-set-breadth = Change the limits of breadth
edit-set-rule = Set the rule of a profile
edit-add-criterion = Add a criterion
edit-add-starters = Start from traits
edit-take-criteria = Take over criteria
edit-remove-criterion = Remove a criterion
edit-move-criterion = Move a criterion
edit-set-condition = Change a condition
edit-set-role = Change a role
edit-set-claim = Change what a criterion claims
edit-set-weight = Change a weight
edit-add-account = Add an account
edit-remove-accounts = { $n ->
    [one] Remove an account
   *[other] Remove { $n } accounts
}
edit-rename-account = Rename an account
edit-set-value = Change a value
edit-star = { $n ->
    [one] Star an account
   *[other] Star { $n } accounts
}
edit-unstar = { $n ->
    [one] Take a star away
   *[other] Take { $n } stars away
}
edit-set-note = Write a note
edit-set-dive = Write a deep dive
edit-join-pains = Make one pain of two
edit-seed-profile = Seed a profile from a company
edit-override = Set a tier by hand
edit-clear-override = Take back a tier set by hand
edit-refused-gone = This is no longer there
edit-refused-no-name = A name is needed
edit-refused-too-many-criteria = A profile has at most 32 criteria
edit-refused-unsuited = The condition does not suit the attribute
edit-refused-read-only = The file is open for reading only
edit-refused-in-use = A criterion, evidence, a team, SWOT or the market rests on this attribute; change that first
edit-remove-import = Remove the import { $source }
edit-mend-cell = Mend a cell
edit-set-why = Change the purpose
edit-cast-ballot = Cast a ballot
edit-take-ballots = { $n ->
    [one] Take in a ballot from a form
   *[other] Take in { $n } ballots from forms
}
edit-start-round = Start a round
edit-reveal-round = Reveal the ballots of a round
edit-apply-round = Make criteria of a round
# { $list } is the name of the list, such as «Sources».
edit-list-add = { $list }: add
edit-list-set = { $list }: change
edit-list-remove = { $list }: remove
edit-list-move = { $list }: move
edit-list-paste = { $list }: paste
edit-list-competitors = Competitors
edit-list-evidence = Evidence
edit-list-interviews = Interviews
edit-list-pains = Pains
edit-list-participants = Participants
edit-list-rounds = Rounds
edit-list-sources = Sources
edit-list-surveys = Surveys
edit-list-swot = SWOT
edit-list-teams = Teams
edit-list-trends = Trends
edit-settle-problems = { $n ->
    [one] Leave a cell as it is
   *[other] Leave { $n } cells as they are
}
edit-set-study = Change how customers are looked at
edit-set-statement = Rewrite the statement
edit-drop-statement = Take the statement from the criteria
edit-set-review = Change the review
edit-answer-check = Answer a check
edit-unanswer-check = Take back the answer to a check
edit-describe = Describe the companies of a profile
edit-take-fact = Take over what the data say
edit-list-people = Key people
edit-list-jobs = Jobs to be done
edit-list-campaigns = Campaigns
edit-list-channels = Channels
edit-list-materials = Material
edit-set-budget = Change the budget
edit-journey-add = Add a map
edit-journey-copy = Copy a map
edit-journey-remove = Remove a map
edit-journey-rename = Rename a map
edit-journey-state = Say whether a map shows today or the wish
edit-journey-add-stage = Add a stage
edit-journey-set-stage = Change a stage
edit-journey-move-stage = Move a stage
edit-journey-remove-stage = Remove a stage
edit-journey-add-lane = Add a lane
edit-journey-set-lane = Change a lane
edit-journey-move-lane = Move a lane
edit-journey-remove-lane = Remove a lane
edit-journey-copy-lane = Copy a lane to another map
edit-journey-add-cards = { $n ->
    [one] Add a card
   *[other] Add { $n } cards
}
edit-journey-set-cards = { $n ->
    [one] Change a card
   *[other] Change { $n } cards
}
edit-journey-move-cards = { $n ->
    [one] Move a card
   *[other] Move { $n } cards
}
edit-journey-remove-cards = { $n ->
    [one] Remove a card
   *[other] Remove { $n } cards
}
edit-journey-feel = Change a feeling
