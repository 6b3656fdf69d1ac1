# The maps of the samples: stages, then a line for each lane. `|` parts stages, `;` cards of one cell, `||` marks the
# purchase; `^` before material: needed, `?`: stale. Names of material must be written alike on every map.
paths-distributors =
    Problem noticed | Search | Evaluate | Decide || Go live | Get results | Renew, refer
    A recall stops the warehouse for three days; A hospital tender is lost over late papers | Asks peers at the association; Reads a case study | Tries one warehouse; Compares three vendors | Director reviews the return; Purchasing reads the contract | Imports stock from the ERP; Names a key user per warehouse | Counts right the first time; Answers a tender in a day | Adds a second region; Speaks at our event
    Association evening | Article on WeCom; Referral call | Day in a working warehouse; Trial warehouse | Proposal; Contract call | Two days on site | Quarterly review with figures | Owners’ dinner
    Where did that batch go? | Who has solved this before? | Will my people type all day? | What does it return in a year? | Who corrects the stock list? | Are tenders going out in time? | What would the next region need?
    frustrated | curious | hopeful | tense | stretched | confident | proud
    Nobody knows which hospital got the batch | Vendors all sound alike | Fears a long set-up | Budget locked until the fourth quarter | Stock list is wrong by a tenth | Night shift falls back to paper | Sponsor moves on
    Ask what the last recall cost | Name a distributor of the same size | Scan one batch from dock to hospital | Put the return on one page | Promise a date, not a feature | Show the tender that went out in a day | Ask for one introduction
    Recall checklist | Huakang case study | Demo script, one batch | ^Return on one page | Stock import guide | Outcome sheet | ?Renewal e-mail
    Marketing | Marketing | Sales | Sales | Customer success | Customer success | 
    Talks after the association evening | Readers of the case study | Batches scanned in the trial | Days from offer to signature | Stock lines corrected | Counts right at first try; Tenders out in a day | Warehouses added; Introductions
paths-distributors-first =
    Problem noticed | Search | Evaluate | Decide || Go live | Get results | Renew, refer
    Searches for a batch through the night | Calls a colleague in another city | Watches his people scan | Shows the director the count | Clears the shelves row by row | Closes the count by noon | Opens the warehouse to visitors
    alarmed | relieved | convinced | unsure | overloaded | in control | generous
    Lists in three places | No time to compare | His people fear the screen | Has no say on money | Old stock without batch | New hands skip the scan | Praised only when nothing happens
    Recall checklist | Huakang case study | Demo script, one batch | | Stock import guide | Outcome sheet | 
paths-distributors-second =
    Problem noticed | Search | Evaluate | Decide || Go live | Get results | Renew, refer
    Gathers tender papers from six people | Collects three offers | Reads the price by warehouse twice | Negotiates a fixed price for three years | Checks the first invoice | Finds every paper in one place | Compares the market once more
    annoyed | sceptical | attentive | exacting | wary | at ease | fair
    Papers are in six mailboxes | Offers cannot be compared | Growth makes it dear | Legal wants other terms | Invoice differs from the offer | Suppliers still send by post | Nobody shows the saving
    {""} | Huakang case study | | Return on one page | | | Renewal e-mail
paths-distributors-text =
    # Recall checklist

    Ten questions for the day a batch is recalled.

    - Which hospitals got it, and **when**?
    - Who may stop a delivery at night?
    - Where is the paper that proves it?

    Use it in the first talk: ask how long the last recall took.
paths-gyms =
    Cards run out unseen | Look around | Try || Decide | Move over | Every day
    Trainer finds an expired card at the door; Owner sorts lists on Sunday | Reads reviews; Asks in the owners’ group | Starts a free month; Lets trainers try | Compares with what one member pays; Asks the trainers | Takes a photo of the list; Tells members by mail | Greets by name, one tap at the door; Opens a fourth studio
    The door before class | Owners’ group; Reviews | Free month; Chat in the evening | Price page; Chat | Move-over evening with the founders | Weekly mail; Owners’ group
    Whose card is still good? | Does it work with three studios? | Will trainers use it? | Can I stop any month? | Do members have to sign up again? | Who has not come lately?
    embarrassed | overwhelmed | pleased | hesitant | busy | glad
    Nobody sees that a card ran out | Suites made for large gyms | Trainers have ten minutes | Fears a contract for years | Two lists with doubles | Phones run out of battery
    Show the card that ran out last week | Say plainly whom it is not for | Let one trainer begin | Offer to stop any month | Do the move in one evening | Ask for one owner to call
    Post: the card at the door | Guide: lists for three studios | Demo script, one class | ^Price beside one member | ?Move-over checklist | ^Welcome mail
    Founder | Founder | Founder | Founder | | Founder
    Expired cards found in a week | Owners who write back | Classes run in the trial | Free months that become paid | Members moved in one evening | Classes begun on time
paths-gyms-first =
    Cards run out unseen | Look around | Try || Decide | Move over | Every day
    Finds out on Sunday who has not paid | Calls an owner in another town | Tries it on the sofa | Counts what a member pays | Writes to the members | Takes a Sunday off
    weary | hopeful | keen | doubtful | busy | calm
    Money missed for months | Afternoons are full | Has seen tools come and go | Fears a fixed cost | Afraid of losing the list | Depends on the trainers
    Post: the card at the door | Guide: lists for three studios | Demo script, one class | Price beside one member | | 
paths-gyms-second =
    Cards run out unseen | Look around | Try || Decide | Move over | Every day
    Turns a member away at the door | Is not asked | Taps through a class list | Hears of it in a meeting | Enters late cards by hand | Starts class on time
    uneasy | left out | curious | pressed | strained | useful
    Ten minutes lost before each class | Tools are chosen without trainers | One more app on the phone | No paid hour to learn | Some members are missing | New members stand in line
    {""} | | Demo script, one class | | Move-over checklist | Welcome mail
paths-gyms-text =
    # The card at the door

    A member stands at the door, the card **ran out three weeks ago**, and nobody saw it.

    One tap would have told the trainer. An assumption to be tested: count such cards for a week.
paths-channel-fair = Association evening
paths-channel-mail = E-mail
paths-channel-referral = Referral
paths-channel-social = Owners’ group
paths-channel-visit = Visit at the studio
# The language the material is written in.
paths-language = English
