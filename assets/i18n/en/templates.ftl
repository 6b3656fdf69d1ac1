# A map in a few lines: stages, actions, touchpoints, feelings, pain points, material, owner, questions, talk track, measures.
# `|` parts stages, `;` cards of one cell, `||` marks the purchase; `^` before material: needed, `?`: stale.
templates-purchase = B2B purchase
templates-purchase-map =
    Problem noticed | Search | Evaluate | Decide || Onboard | Get results | Renew, refer
    Misses a target; Names the problem | Asks peers; Reads a case study | Compares three vendors; Runs a trial | Checks return and risk; Signs | Imports data; Trains the team | Reviews results monthly | Extends the contract; Recommends us
    Industry forum; Newsletter | Web search; Referral call | Demo; Trial account | Proposal; Legal call | Kick-off; Help centre | Review meeting; In-product tips | Renewal talk; Reference call
    doubtful | curious | hopeful | anxious | stretched | relieved | proud
    Cost of the problem is unknown | Vendors all sound alike | Fears a long set-up | Budget is locked; Legal takes weeks | Data is dirty | Use drops after launch | Value is not visible to the sponsor
    Problem checklist | Case study | Demo script; Comparison sheet | Return calculator; ^Security sheet | Import guide | ?Outcome sheet | ^Renewal summary
    Marketing | Marketing | Sales | Sales; Legal | Customer success | Customer success | Account manager
    What does it cost us to wait? | Who solves this for firms like ours? | Will it work with our data? | What do we get back, and when? | Who does what, and by when? | Are we where we wanted to be? | What should we do next?
    Ask what it cost the last time | Name a company like theirs | Show their case, not our features | Put the return on one page | Promise a date and keep it | Show the figure they set out to change | Ask for one introduction
    Visits from the target industry | First talks agreed | Trials with a written goal | Days from offer to signature | Days to first use | Weekly active users | Renewal rate; Referrals
templates-trial = Product-led trial
templates-trial-map =
    Discover | Sign up | First value || Convert | Habit | Expand
    Searches for a way out; Watches a short video | Creates an account; Invites one colleague | Finishes the first real task | Picks a plan; Asks for a purchase order | Uses it every week | Adds seats; Connects other tools
    Search result; Community post | Sign-up page; Welcome mail | Checklist in the product; Chat | Pricing page; Sales call | Weekly digest; Help centre | Usage report; Success call
    impatient | keen | stuck | sure | settled | invested
    Too many tools to choose from | Form asks too much | Empty screen; No sample data | Price is hard to explain inside | Colleagues do not join | Rights and roles are unclear
    Comparison page | Welcome mail | ^Sample data set; Checklist | Plan comparison | ?Tips series | ^Roll-out plan
    Marketing | Product | Product; Support | Sales | Customer success | Customer success
    Is there a quick way out? | Do I have to give a card? | What do I do first? | Which plan fits us? | How do I get my colleagues in? | Can another team use it too?
    Name the task, not the tool | Say what happens when the trial ends | Show one finished example | Compare with the hours it saves | Praise the first shared result | Show what the neighbouring team gained
    Visits to the comparison page | Sign-ups started and finished | Hours to first value | Trials that become paid | Weekly users an account | Seats added
templates-renewal = Renewal and expansion
templates-renewal-map =
    Use || Review | Doubt | Case for renewal | Renew | Expand
    Works with the product daily | Looks at the figures; Hears from users | Compares with an alternative; Questions the price | Collects results; Convinces the sponsor | Negotiates; Signs | Adds a team; Buys a module
    Product; Support desk | Quarterly review | Competitor’s call; Internal chat | Success manager; Result report | Proposal; Procurement portal | Workshop; Roll-out plan
    content | attentive | unsure | confident | relieved | keen
    Small annoyances add up | Results are scattered | Sponsor has changed | Value cannot be shown in money | Procurement asks for a discount | New team starts from zero
    Help centre | Quarterly review deck | ^Answers to the competitor | ?Result report | Renewal offer | Training plan
    Support | Customer success | Account manager | Customer success | Account manager | Customer success
    Is help at hand? | What did it bring us? | Would another do as well? | How do we show it in money? | What changes in the contract? | Where else would it help?
    Ask what annoys them most | Begin with their goal of last year | Welcome the comparison | Count with their own figures | Name what leaving would cost | Offer to begin with one team
    Tickets an account | Reviews held on time | Accounts at risk | Results confirmed by the sponsor | Renewal rate | Revenue added in a year
templates-onboarding = Onboarding
templates-onboarding-map =
    Handover || Kick-off | Set-up | First use | Routine | Proof
    Signs; Names a project lead | Agrees on goals and dates | Imports data; Connects systems | Trains users; First real case | Works without help | Measures the outcome; Shares it
    Handover call | Kick-off meeting | Set-up sessions; Data team | Training; Floor support | Check-in calls | Success review
    eager | busy | overwhelmed | growing | at ease | proud
    Promises are not written down | Goals stay vague | Data is dirty; IT has no time | Users fall back to the old way | Questions go unasked | No baseline to compare with
    Handover sheet | Project plan | Import guide; ^Data checklist | Training deck; Short videos | ?Tips for the first month | Outcome sheet
    Sales | Customer success | Implementation | Trainer | Customer success | Customer success
    Does everybody know what was promised? | What counts as success? | Who cleans the data? | Does it save me time? | Whom do I ask? | Did it pay?
    Repeat the promise in their words | Agree on one figure | Do the first import together | Begin with the keenest user | Ask what they still do by hand | Show before and after side by side
    Handovers within two days | Goals written down | Days to clean data | Users trained | Weekly active users | Outcome against target
templates-partner = Channel partner
templates-partner-map =
    Interest | Fit check | Agreement || Enable | First deal | Grow
    Hears of the programme; Asks for terms | Checks margin and overlap | Negotiates; Signs | Trains sellers; Sets up a demo | Registers a deal; Sells together | Plans the year; Runs campaigns
    Partner page; Trade fair | Partner manager; References | Contract; Portal access | Certification; Demo environment | Deal desk; Joint visit | Business review; Market funds
    interested | sceptical | committed | burdened | encouraged | loyal
    Terms are hard to find | Fears competition from direct sales | Legal takes long | No time for training | Lead ownership is unclear | Support is slow for partners
    Programme overview | Margin calculator; ^Partner case study | Model contract | Sales playbook; Demo script | Deal registration guide | ?Campaign kit
    Partner marketing | Partner manager | Legal | Enablement | Partner manager | Partner manager
    What is in it for us? | Do we get in each other’s way? | What do we commit to? | How do we sell it? | Whose lead is it? | What do we plan for the year?
    Show the margin of a first year | Say which deals stay direct | Offer a small start | Train on a real case | Sit beside them in the first talk | Share the pipeline openly
    Enquiries from partners | Partners that fit | Days to signature | Sellers certified | Deals registered | Revenue through partners
templates-blank = Blank map
templates-blank-map =
    First stage | Second stage || Third stage
