journeys-title = Journeys
journeys-purpose = Walk in the buyer’s shoes, from the first doubt to the renewal.
journeys-customer = Customer journey
# { $whose } is whose map or curve it is: this is how it should be.
journeys-wished-of = { $whose } · wished
# Whose curve it is where it is nobody's in particular.
journeys-curve-anyone = Buyer
journeys-material-needed = needed
journeys-material-stale = stale
journeys-lane-actions = Actions
journeys-lane-touchpoints = Touchpoints
journeys-lane-questions = Questions
journeys-lane-pains = Pain points
journeys-lane-feelings = Feelings
journeys-lane-opportunities = Opportunities
journeys-lane-talk-track = Talk track
journeys-lane-material = Material
journeys-lane-measures = Measures
journeys-lane-owner = Owner
journeys-lane-evidence = Evidence
journeys-lane-text = Text
journeys-lane-list = List
journeys-lane-number = Number
journeys-lane-curve = Curve
journeys-no-profile = A map belongs to a profile: make one first
journeys-empty = Begin with a template, or with a blank map
journeys-add-stage = Add stage
journeys-add-lane = Add lane
journeys-new-stage = New stage
journeys-new-map = New map
journeys-more = More on “{ $name }”
journeys-stack = Stack
journeys-stack-hint = Shown below each other, on stages of the same name
journeys-smaller = Smaller
journeys-larger = Larger
journeys-fit = Fit
journeys-hint = Click an empty place to add a card, double-click to edit, drag cards between cells, drag a point to change a feeling.
journeys-map-name = Name of the map
journeys-is-wished = This is how it should be
journeys-is-current = This is how it goes today
journeys-duplicate = Duplicate the map
journeys-copy-of = Copy of { $name }
journeys-remove-map = Remove the map
journeys-whose = Whose way it is
journeys-current = As it is
journeys-wished = As wished
journeys-state-of-map = What the map shows
journeys-copy-shown = A copy of the map shown
journeys-templates = Templates
journeys-cell = Add a card: { $lane }, { $stage }
journeys-card = { $text }; { $lane }, { $stage }
journeys-add-card = + card
journeys-card-edit = Edit
journeys-card-copy = Copy
journeys-card-remove = Remove
journeys-set-point = Set a point: { $lane }, { $stage }
journeys-point = { $lane } of { $curve } in { $stage }: { $words }
journeys-stage = Stage { $name }
journeys-lane = Lane { $name }
journeys-fold = Fold
journeys-unfold = Unfold
journeys-rename = Rename
journeys-after-purchase = Belongs after the purchase
journeys-before-purchase = Belongs before the purchase
journeys-stage-before = Add a stage before
journeys-stage-after = Add a stage behind
journeys-left = Move to the left
journeys-right = Move to the right
journeys-up = Move up
journeys-down = Move down
journeys-remove-stage = Remove with its cards
journeys-remove-lane = Remove with its cards
journeys-copy-lane-to = Copy to “{ $map }”
journeys-draw = Clicks draw the curve of
journeys-unchoose = Choose none
journeys-value = Value
journeys-channel = Channel
journeys-owner = Owner
journeys-person = Key person
journeys-material = Material
journeys-state = State of the material
journeys-material-have = have
journeys-pain = Pain point
journeys-job = Job to be done
journeys-evidence = Evidence
journeys-moment-of-truth = Moment of truth
journeys-span = Stages covered
journeys-none = None
journeys-tint-quiet = Gray
journeys-tint-accent = Indigo
journeys-tint-good = Green
journeys-tint-info = Blue
journeys-tint-warn = Yellow
journeys-tint-bad = Red
journeys-chosen = { $n ->
    [one] One card chosen
   *[other] { $n } cards chosen
}
journeys-table-empty = The table holds no map: it needs the columns stage, lane and text, or stages across its first row
journeys-table-feeling = Row { $row }: “{ $feeling }” is no number from −2 to 2
journeys-table-large = A map has at most { $n } cards
journeys-cover = Cover board
journeys-cover-hint = For each role and stage: what to say, what to show, how progress is proved. Click what is missing to add it.
journeys-holes = What is missing
journeys-no-holes = Nothing is missing
journeys-show-card = Show on the map
journeys-fill = Fill
journeys-everybody = Everybody
journeys-there = there
journeys-missing = missing
journeys-hole-low = { $n ->
    [one] 1 low feeling without material
   *[other] { $n } low feelings without material
}
journeys-hole-moment = { $n ->
    [one] 1 moment of truth without talk track
   *[other] { $n } moments of truth without talk track
}
journeys-hole-touchpoint = { $n ->
    [one] 1 touchpoint without an owner
   *[other] { $n } touchpoints without an owner
}
journeys-hole-material = { $n ->
    [one] 1 stage without material
   *[other] { $n } stages without material
}
journeys-hole-owner = { $n ->
    [one] 1 stage without an owner
   *[other] { $n } stages without an owner
}
journeys-legend-before = Before the purchase
journeys-legend-after = After the purchase
journeys-legend-moment = Moment of truth
journeys-legend-needed = Material needed
journeys-legend-stale = Stale material
journeys-too-large = The picture would be { $width } × { $height } pixels. Choose a smaller scale, or export as SVG or PDF.
journeys-not-drawn = The map could not be drawn: { $reason }
journeys-cli-none = There is no map
journeys-cli-no-such = No map is called { $name }
journeys-cli-several = Several maps are called { $name }
journeys-cli-which = There are { $names }
journeys-cli-format = { $file } ends neither in svg, png, pdf, csv nor mmd; say which with --format
journeys-cli-written = Wrote { $map } to { $path }
journeys-export = Export map
journeys-copy-picture = Copy picture
journeys-export-to = Where the map is to be written
journeys-kind-map = Map
journeys-import-from = Which table holds the map
journeys-from-table = From a table…
journeys-paste-hint = Or paste rows of a spreadsheet: stages across, lanes down
journeys-new-profile = New profile
journeys-table-word = Row { $row }, column { $column }: “{ $cell }” is not understood; it can be { $known }
journeys-table-unknown = { $n ->
    [one] The project knows no “{ $names }”: what named it came in without that tie
   *[other] { $n } names are not in the project: what named them came in without that tie ({ $names })
}
journeys-cli-added = Added { $map }
journeys-exported = Wrote the map to { $path }
journeys-scale = Pixels a point, for pictures
journeys-show-linked = Show: { $what }
journeys-lack-low = Low feeling without material
journeys-lack-moment = Moment of truth without talk track
journeys-lack-touchpoint = Touchpoint without an owner
journeys-lack-material = Stage without material
journeys-lack-owner = Stage without an owner
journeys-for-everybody = there for everybody
