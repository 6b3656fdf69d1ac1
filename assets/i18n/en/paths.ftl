# The maps of the samples: stages, then a line for each lane. `|` parts stages, `;` cards of one cell, `||` marks the
# purchase; `!` before material: needed, `?`: stale. Names of material must be written alike on every map.
paths-distributors =
    Problem noticed | Search | Evaluate | Decide || Onboard | Get results | Renew, refer
    Sales head misses Q2 regional target; Asks reps for numbers by hand | Asks peers in the device association; Reads a case study | Trial with two reps; Compares three vendors | CFO reviews the return; Legal reads the contract | Imports customers from the ERP; Names a key user per province | Weekly pipeline review in the tool | Adds a province; Speaks at our event
    Industry forum | Article on WeChat; Referral call | Demo; Trial workspace | Proposal; Legal call | Onboarding call | Monthly review with customer success | User community
    Why did we not see it coming? | Who has solved this before? | Will reps use it in hospitals? | What does it return in a year? | Who cleans the customer list? | Are visits turning into orders? | What would the next province need?
    frustrated | curious | hopeful | tense | stretched | confident | proud
    No view of reps’ work in the field | Vendors all sound alike | Fears a long set-up | Budget locked until Q4 | Dirty customer list | Managers fall back to Excel | Sponsor changes jobs
    Ask what a missed visit costs | Name a distributor of the same size | Show one visit from plan to order | Put the return on one page | Promise a date, not a feature | Show three visits that became orders | Ask for one introduction
    Field-sales report | Huakang case study | Demo script, two reps | !Return on one page | Import checklist | Outcome sheet | ?Renewal e-mail
    Marketing | Marketing | Sales | Sales | Customer success | Customer success | 
paths-distributors-first =
    Problem noticed | Search | Evaluate | Decide || Onboard | Get results | Renew, refer
    Explains the gap to the board | Calls two sales heads he knows | Watches reps use the trial | Argues for the budget | Tells the team why | Runs the weekly review | Shows the figures to the group
    cornered | relieved | convinced | exposed | watchful | in control | generous
    Finds out too late | No time to compare | Reps resist | CFO doubts the return | Reps wait for orders | Some provinces lag | Success is taken for granted
    Field-sales report | Huakang case study | Demo script, two reps | Return on one page | | Outcome sheet | Renewal e-mail
paths-distributors-second =
    Problem noticed | Search | Evaluate | Decide || Onboard | Get results | Renew, refer
    Fills in visit reports at night | Hears of it from a friend | Tries it on the phone between visits | Is asked for an opinion | Enters the first hospitals | Plans the week in ten minutes | Helps a new colleague
    tired | indifferent | surprised | unsure | overloaded | lighter | at ease
    Same data typed three times | Fears being watched | No network in basements | Nobody explains what changes | Old customers are missing | Targets rise with the figures | New reps ask the same questions
    {""} | | Demo script, two reps | | Import checklist | | 
paths-distributors-text =
    # Field-sales report

    What a hundred sales heads of device distributors told us.

    - **Two of three** learn of a lost tender after it is lost.
    - A rep spends **five hours a week** on reports.

    Use it in the first talk: ask which of the two hurts more.
paths-gyms =
    Members leave | Look around | Try || Decide | Set up | Members stay
    Owner counts cancellations in January; Asks staff why | Searches the web; Asks in an owners’ group | Books a demo; Tests with one class | Compares the cost with one lost member a week | Moves members over; Trains the front desk | Sees who has not come for ten days; Calls them
    Till report | Owners’ group; Search result | Demo; Test account | Price page; Call | Set-up call; Help page | Weekly mail; Report
    How many will leave next month? | Does anyone run this in a small gym? | Will the front desk use it? | What if we stop after a year? | Do members have to sign up again? | Whom should we call today?
    worried | overwhelmed | pleased | hesitant | busy | glad
    Nobody sees who is about to leave | Built for chains, not for us | Only works with their till | Contract runs three years | Old list has doubles | Staff forget to call
    Ask what a member is worth in a year | Say plainly whom it is not for | Let them bring their own list | Offer to stop any month | Do the move for them | Celebrate the first member kept
    Post: ten days of silence | Guide: why members leave | Demo script | !Price comparison | ?Move-over checklist | !Welcome mail
    Founder | Founder | Founder | Founder | | Founder
paths-gyms-first =
    Members leave | Look around | Try || Decide | Set up | Members stay
    Signs the lease for another year | Reads reviews at night | Runs the demo on a tablet | Asks the accountant | Tells members by mail | Takes a Sunday off
    anxious | hopeful | keen | doubtful | busy | calm
    Income is not certain | No time in opening hours | Has seen tools come and go | Fears a fixed cost | Afraid of losing data | Depends on the front desk
    Post: ten days of silence | Guide: why members leave | Demo script | Price comparison | | 
paths-gyms-second =
    Members leave | Look around | Try || Decide | Set up | Members stay
    Hears the complaints first | Is not asked | Clicks through the test | Hears of it in a meeting | Moves the list on a quiet day | Calls three members a day
    helpless | left out | curious | pressed | strained | useful
    Cannot offer anything | Tools chosen without the desk | One more window open | No hours for training | Members ask what is new | Calls feel like selling
    {""} | | Demo script | | Move-over checklist | Welcome mail
paths-gyms-text =
    # Ten days of silence

    A member who has not come for **ten days** is twice as likely to leave.

    One call brings every third back. An assumption to be tested: keep count.
paths-channel-fair = Trade fair
paths-channel-mail = Newsletter
paths-channel-referral = Referral
paths-channel-social = Social media
paths-channel-visit = Visit at the gym
# The language the material is written in.
paths-language = English
