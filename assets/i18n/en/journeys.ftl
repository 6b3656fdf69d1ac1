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
