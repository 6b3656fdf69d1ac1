# Who takes part
team-people = Who takes part
team-people-empty = Everyone whose view counts, with what they do: sales, marketing, product, success, management
team-people-add = Add a person
team-name = Name
team-function = Function
team-ballot = Ballot
team-in = in
team-waiting = waiting

# Rounds
team-rounds = Rounds
team-rounds-empty = In a round everyone says, in private, how much each attribute matters. Then you see where you disagree
team-new-round = New round
team-round-n = Round { $n }
team-round-shown = Round shown
team-round-name = Name of the round
team-round-asks = Attributes asked about
team-round-why = A round is kept apart from the others, so that you see what a discussion has changed
team-start-round = Start the round
team-round-menu = More about the round
team-remove-round = Remove the round and its ballots
# $n of $of ballots
team-turnout = { $n } of { $of } in
team-shown = shown
team-kept-hidden = hidden until all are in
team-asks = Asks about: { $names }
team-hidden = { $n } of { $of } ballots are in. They stay hidden until all are in, or until you reveal them, so that nobody follows the others
team-pass = Pass the laptop
team-reveal = Reveal now
team-reveal-why = Shows the ballots that are in. Who has not given one yet will know them

# Between two participants. Nothing else is on the screen
team-pass-to = Pass the laptop to
team-pass-why = What you enter is hidden until all are in
# $name is a person
team-begin = I am { $name }: begin
team-given = Your ballot is in already
team-given-why = Opening it again shows on this screen what you gave. Nobody else should look
team-open-again = I am { $name }: open my ballot again
team-stop = Stop passing
team-someone-else = Or somebody else
team-all-in = All ballots are in
team-all-in-why = Give the laptop back to whoever leads the workshop
team-show-result = Show what came of it

# The page of one participant
team-how = How much does each matter in a company you want to win? 0 does not matter, 5 decides. Keys 0 to 5 go on to the next
team-rated = { $n } of { $of } rated
team-importance-of = Importance of { $name }
team-wished = Value you wish for
team-wished-of = Value wished for { $name }
# $range is «50–400»
team-half-lie = half of the accounts: { $range }
team-done = Done, pass it on
team-leave = Leave without giving
team-left-open = { $n } left open

# Forms
team-write-forms = Write forms
team-write-each-xlsx = One for each who is waiting, Excel
team-write-each-csv = One for each who is waiting, CSV
team-write-one-xlsx = One blank form, Excel
team-write-one-csv = One blank form, CSV
team-read-forms = Read forms
team-path-read = Read filled forms
team-path-write = Write a form
team-path-write-all = Folder for the forms
team-kind-form = Forms
team-forms-written = { $n ->
    [one] { $n } form
   *[other] { $n } forms
} written: { $path }
team-forms-read = { $n ->
    [one] { $n } ballot
   *[other] { $n } ballots
} from { $of ->
    [one] { $of } file
   *[other] { $of } files
}
team-forms-report = What came of the forms
team-copy-report = Copy the list
team-form-not-made = The form could not be made: { $reason }

# What came of one form; $n answers of $of
team-taken = { $name }, { $round }: { $n } of { $of } answered
team-taken-new = { $name }, { $round }: { $n } of { $of } answered. New in the list of people
team-taken-again = { $name }, { $round }: { $n } of { $of } answered, in the place of an earlier ballot
team-problem-twice = { $name } is in two of the files: the first counts
team-problem-namesakes = Several people are called { $name }: write the function as in the list of people
team-problem-not-a-form = Not a form of this program, or the word that begins with icp-form was taken out
team-problem-newer = Written by a newer version of the program (form { $version }): update this one
team-problem-other-round = Belongs to a round that is not in this project ({ $key })
team-problem-no-name = Row { $row }: no name. Write whose ballot it is and read the form again
team-problem-blank = Nothing is filled in
team-problem-unknown-attribute = Row { $row }: “{ $cell }” was not asked about; left out
team-problem-not-an-importance = Row { $row }: “{ $cell }” is no whole number from 0 to 5; left open
team-problem-asked-twice = Row { $row }: “{ $cell }” was answered above; left out
team-problem-other-code = Row { $row }: the code belongs to another attribute than “{ $cell }”; the name counts
team-problem-edited-headers = Row { $row }: the headers are unknown; columns taken as they were written

# The form itself
team-form-title = What matters to you: { $round }
team-form-how = Write your name and function. Then say for each attribute how much it matters in a company you want to win: 0 does not matter, 5 decides. Leave open what you cannot tell
team-form-how-wished = Beside it, write the value you wish for, such as an industry, a range 50-400, yes or no. Several are parted by commas
team-form-how-marks = Leave the grey cells as they are: they tell which round this is. Save the file and give it back
team-form-round = Round
team-form-name = Your name
team-form-function = Your function
team-form-attribute = Attribute
team-form-meaning = What it is
team-form-importance = Importance 0–5
team-form-wished = Value wished for
team-form-code = Code
# $what is «category» or what the attribute is, $values the most frequent ones
team-form-known = { $what }. { $values }
team-form-choice = Importance
team-form-choice-why = A whole number from 0 to 5, or nothing

# What came of the round
team-agreement = How far you agree
team-no-figure = Two people at the least must rate two attributes differently before agreement can be told
team-very-weak = very weak agreement about what matters more
team-weak = weak agreement about what matters more
team-moderate = moderate agreement about what matters more
team-strong = strong agreement about what matters more
team-very-strong = unusually strong agreement about what matters more
team-no-more-than-chance = no more agreement than chance would bring
# $mean and $high are figures of the same scale, $p a share
team-chance = By chance alone it would be { $mean } on average, and { $high } at the most nineteen times in twenty. As high as this or higher: { $p } of the time
team-w-why = Kendall's W, corrected for ties: 0 when the orders cancel each other out, 1 when all put the attributes in the same order. Words after Schmidt (1997)
team-since = { $round }: { $then } → { $now }
team-counted = { $people } of { $of } ballots and { $attributes } of { $asked } attributes are counted
team-not-counted = Not counted, as someone left them open: { $names }
team-importance = Importance by function
team-importance-why = Mean of the ballots, 0 to 5
team-all = All
team-no-function = (no function)
team-change = Change
team-agreement-of-each = Agreement
# A cell of the table, for a screen reader
team-cell = { $name }, { $function }: { $mean }, { $n ->
    [one] { $n } ballot
   *[other] { $n } ballots
}
team-change-of = { $name }: change { $change }
team-two-camps = two camps
team-scattered = scattered
team-leaning = leaning one way
team-agreed = agreed
team-few-ratings = too few ratings
team-divisive = Where you disagree most
team-divisive-why = Agreement after van der Eijk: 1 when all choose the same, 0 when anything goes, −1 when there are two camps
team-steps-of = { $name }, how many chose each importance: { $counts }
team-show-all = Show all
team-show-fewer = Show fewer
team-no-data = The accounts tell nothing about it
team-data = In { $n } accounts, known for { $share }
team-middle = Median { $median }, half of them { $low } to { $high }

# Making criteria
team-apply = Criteria of { $profile }
team-apply-open = Make criteria of it
team-apply-why = What you agree matters becomes criteria, with weights from the ballots and the ballots as evidence, in one step
team-apply-how = Chosen are attributes that matter (3.5 or more) and are agreed. The weight is the mean importance, 1 at the least
team-mean = importance { $mean }
team-in-profile = in the profile already: gets the weight
team-no-condition = what it asks is still to be said
team-make-criteria = { $n ->
    [one] Make { $n } criterion
   *[other] Make { $n } criteria
}
team-evidence = The team gives it an importance of { $mean } of 5
team-evidence-who = { $n } of { $of } participants

# Command line
team-cli-which-round = Which round: { $names }
team-cli-no-round = No round yet: start one in the window
team-cli-no-such-round = No round is called “{ $name }”
team-cli-no-such-person = Nobody is called “{ $name }”
team-cli-hidden = { $n } of { $of } ballots are in; they are hidden until all are
team-cli-reveal-hint = --reveal shows those that are in, to everyone
team-cli-w = W { $w }: { $words }
team-cli-w-none = No figure of agreement yet
team-cli-form-written = Form written: { $path }
