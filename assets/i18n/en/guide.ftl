# What each step is for
guide-collect-purpose = Bring in companies, facts and opinions. What is missing, state as an assumption
guide-analyze-purpose = Find the traits that set your best customers apart
guide-draft-purpose = Keep the five to seven traits that set your best apart
guide-validate-purpose = Test the profile against customers it has not seen
guide-refine-purpose = Keep the profile true as offer and market change

# Collect. Each line of the checklist has an action: what to do and why
guide-accounts = { $n ->
    [0] Accounts
    [one] { $n } account
   *[other] { $n } accounts
 }
guide-accounts-action = Import your accounts, so that every criterion shows whom it picks out
guide-relationships = Relationship known for { $n } of { $of }
guide-relationships-action = Say which accounts are prospects, customers or churned
guide-customers = { $n ->
    [0] Customers marked
    [one] { $n } customer
   *[other] { $n } customers
 }
guide-customers-action = Mark your customers: the profile is found in what they share
guide-filled = { $n ->
    [0] Traits are well filled
    [one] { $n } trait mostly empty
   *[other] { $n } traits mostly empty
 }
# $attribute is the name of an attribute, $percent the share of accounts it is known for
guide-filled-action = Fill “{ $attribute }”: it is known for { $percent }% of accounts
guide-outcomes = { $n ->
    [0] Outcomes of customers
    [one] { $n } outcome
   *[other] { $n } outcomes
 }
guide-outcomes-action = Import how customers turned out, such as lifetime value or churn date
guide-market = { $n ->
    [0] Market list
    [one] Market list with { $n } company
   *[other] Market list with { $n } companies
 }
guide-market-action = Import a list of companies outside your CRM to judge how broad the profile is

# Analyze
guide-best = { $n ->
    [0] Outcomes that make a customer one of the best
    [one] { $n } outcome makes a customer one of the best
   *[other] { $n } outcomes make a customer one of the best
 }
guide-best-starred = { $n ->
    [0] Best customers, starred
    [one] { $n } best customer starred
   *[other] { $n } best customers starred
 }
guide-best-action = Say which outcomes make a customer one of the best, and how much each counts
guide-found = { $n ->
    [0] A criterion found in data
    [one] { $n } criterion rests on data
   *[other] { $n } criteria rest on data
 }
guide-found-action = Look at the traits and add one that holds up: it brings its evidence along
guide-suggested = A look at the suggested profile
guide-suggested-action = Look at the suggested profile: take it over, or pin and ban what it may use
guide-named = { $n ->
    [0] Pains of customers
    [one] { $n } pain named
   *[other] { $n } pains named
 }
guide-named-action = Tag what hurts your customers in their interviews, or say which column holds it
guide-swot = { $n ->
    [0] Strengths and weaknesses
    [one] { $n } entry in the SWOT
   *[other] { $n } entries in the SWOT
 }
guide-swot-action = Note strengths, weaknesses, opportunities and threats: some can be taken over from what is known

# Draft
guide-profile = { $n ->
    [0] A profile
    [one] { $n } profile
   *[other] { $n } profiles
 }
guide-profile-action = Start a profile
guide-criteria = { $n } criteria of the five to seven that are wanted
guide-criteria-action = Add a criterion: five to seven describe a company well
guide-criteria-start = State your assumptions: where they are, what fits, how large they are
guide-criteria-too-many = Keep the five to seven criteria that count most
guide-must = { $n ->
    [0] A trait that decides
    [one] { $n } trait decides
   *[other] { $n } traits decide
 }
guide-must-action = Make a trait a must or an exclusion if nothing else can make up for it
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = A breadth that is neither too broad nor too narrow
guide-breadth-too-broad = Ask more: { $n } of { $of } accounts are in tier A or B
guide-breadth-too-narrow = Ask less: { $new ->
    [0] no match is new
    [one] only { $new } match is new
   *[other] only { $new } matches are new
 }
guide-breadth-mostly-customers = Ask less: nearly all of the { $n } matches are customers already
guide-recorded = Recorded values for every criterion
guide-recorded-action = Fill “{ $attribute }” or ask something else: it is unknown for { $n ->
    [one] { $n } account
   *[other] { $n } accounts
 }
guide-telling = Criteria that tell accounts apart
guide-telling-none = Change the criterion on “{ $attribute }”: no account meets it
guide-telling-every = Change the criterion on “{ $attribute }”: every account meets it

# Collect, what people know
guide-purpose = What the profile is for
guide-purpose-action = Write why you need a profile, which result you expect and which decisions will use it
guide-teams = { $n ->
    [0] Teams that will use it
    [one] { $n } team uses it
   *[other] { $n } teams use it
 }
guide-teams-action = Name the teams that will use the profile and what each needs to know
guide-sources = { $n ->
    [0] Where knowledge comes from
    [one] { $n } source
   *[other] { $n } sources
 }
guide-sources-action = Name the sources you can draw on, from product usage to competitors
guide-fresh = { $n ->
    [0] Every source is fresh
    [one] { $n } source is old or was never asked
   *[other] { $n } sources are old or were never asked
 }
guide-fresh-action = Ask “{ $source }” again: its figures are { $n ->
    [one] { $n } month
   *[other] { $n } months
 } old
guide-fresh-ask = Ask “{ $source }” and note the day
guide-interviews = { $n } of { $of ->
    [one] { $of } interview
   *[other] { $of } interviews
 }
guide-interviews-action = Talk to your best customers: why they bought, what they weighed, which words they use
guide-interviews-first = Talk to companies that could become customers and test your assumptions
guide-views = { $of ->
    [0] Team views
   *[other] { $n } of { $of } team views are in
 }
guide-views-action = Ask each of your team in private what matters
guide-views-ask = Begin a round and hand out ballots
guide-views-wait = Collect the ballots that are missing
guide-divided = { $n ->
    [0] The team agrees on what matters
    [one] { $n } attribute divides the team
   *[other] { $n } attributes divide the team
 }
guide-divided-action = Talk about “{ $attribute }”, then ask again
guide-market-notes = { $competitors ->
    [0] Competitors
    [one] { $competitors } competitor
   *[other] { $competitors } competitors
 } and { $trends ->
    [0] trends
    [one] { $trends } trend
   *[other] { $trends } trends
 }
guide-market-notes-action = Note your competitors and the trends that change who needs you

# Draft, what the criteria rest on. $attribute is the name of the attribute of a criterion
guide-covered = { $n ->
    [0] What the teams need is asked
    [one] { $n } need of a team is not asked about
   *[other] { $n } needs of teams are not asked about
 }
guide-covered-action = Add a criterion on “{ $attribute }”: { $team } needs it
guide-tests = { $n ->
    [0] Every assumption has its test
    [one] { $n } assumption has no test
   *[other] { $n } assumptions have no test
 }
guide-tests-action = Say what would refute “{ $attribute }”, how many answers it needs and by when
guide-rests = { $n ->
    [0] Every criterion rests on evidence
    [one] { $n } criterion rests on a guess
   *[other] { $n } criteria rest on guesses
 }
guide-rests-action = Link evidence to “{ $attribute }”: nothing but a guess supports it
guide-rests-ask = Ask the first companies about “{ $attribute }” and note what they say
guide-overdue = { $n ->
    [0] No test is overdue
    [one] { $n } test is overdue
   *[other] { $n } tests are overdue
 }
guide-overdue-action = Decide on “{ $attribute }”: its test was due on { $day }
guide-disputed = { $n ->
    [0] What speaks against a criterion is answered
    [one] { $n } criterion is contradicted
   *[other] { $n } criteria are contradicted
 }
guide-disputed-action = Answer what speaks against “{ $attribute }”
guide-disputed-refuted = Change or remove “{ $attribute }”: it is refuted
# $side is a function of the team, a person, or one of the sides below
guide-one-sided = { $n ->
    [0] Evidence comes from several sides
    [one] The only evidence comes from { $side }
   *[other] All { $n } pieces of evidence come from { $side }
 }
guide-one-sided-action = Ask someone other than { $side }
guide-side-customers = customers
guide-side-colleagues = colleagues
guide-side-market = the market
guide-side-accounts = your own figures
guide-side-usage = product usage
guide-side-management = management
guide-side-product = product and research
guide-side-marketing = marketing
guide-side-sales = sales
guide-side-success = success and service
guide-stale = { $n ->
    [0] Evidence is fresh
    [one] The evidence of { $n } criterion is old
   *[other] The evidence of { $n } criteria is old
 }
guide-stale-action = Look at “{ $attribute }” anew: its evidence is { $n ->
    [one] { $n } month
   *[other] { $n } months
 } old
guide-pains = Words of customers not sorted in: { $n }
guide-pains-action = Sort them in
guide-answers = Pains that nobody answers: { $n }
guide-answers-action = Say what answers “{ $pain }”
guide-portrait = Four kinds of description: { $n } of { $of } fields
guide-portrait-action = Describe the companies: where they are, who they are, what they want, how they buy
guide-people = Key people, with the one who decides: { $n }
guide-people-action = Add the person who decides, and who can stop the purchase
guide-jobs = Jobs with a measure: { $n }
guide-jobs-action = Name a job they want to get done, with a measure, a baseline and a target
