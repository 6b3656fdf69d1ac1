# What each step is for
guide-collect-purpose = Bring in the companies you know and how they turned out
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

# Draft
guide-profile = { $n ->
    [0] A profile
    [one] { $n } profile
   *[other] { $n } profiles
 }
guide-profile-action = Start a profile
guide-criteria = { $n } of five to seven criteria
guide-criteria-action = Add a criterion: five to seven describe a company well
guide-criteria-too-many = Keep the five to seven criteria that count most
guide-must = { $n ->
    [0] A trait that decides
    [one] { $n } trait decides
   *[other] { $n } traits decide
 }
guide-must-action = Make a trait a must or an exclusion if nothing else can make up for it
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = Neither too broad nor too narrow
guide-breadth-too-broad = Ask more: { $n } of { $of } accounts are in tier A or B
guide-breadth-too-narrow = Ask less: { $new ->
    [0] no match is new
    [one] only { $new } match is new
   *[other] only { $new } matches are new
 }
guide-breadth-mostly-customers = Ask less: nearly all of the { $n } matches are customers already
guide-recorded = Every criterion rests on recorded values
guide-recorded-action = Fill “{ $attribute }” or ask something else: it is unknown for { $n ->
    [one] { $n } account
   *[other] { $n } accounts
 }
guide-telling = Every criterion tells accounts apart
guide-telling-none = Change the criterion on “{ $attribute }”: no account meets it
guide-telling-every = Change the criterion on “{ $attribute }”: every account meets it
