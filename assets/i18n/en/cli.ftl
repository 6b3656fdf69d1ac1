## What the program prints when it works without a window.

cli-no-file-or-command = There is no file and no command { $name }
cli-commands-hint = Without a window there are the commands new, import, profile, match and check; --help says more
cli-no-window = The window cannot open: { $reason }
cli-no-display = there is no display
cli-no-xkbcommon = a library is missing (on Debian and Ubuntu: libxkbcommon-x11-0)
cli-which-project = Say which project: either FILE.icp or --sample NAME
cli-which-table = Say which table: icp-workbench import FILE.icp TABLE
cli-no-such-file = There is no file { $file }
cli-file = { $file } cannot be read or written: { $reason }
cli-output = The output cannot be written: { $reason }
cli-out-is-project = --out names the project itself
cli-not-a-mapping = { $file } is not a mapping: { $reason }
cli-not-a-mapping-hint = `import --dry-run --json` prints one
cli-no-profile = There is no profile
cli-no-profile-hint = Set one with `profile FILE.icp set RULE.json`
cli-no-such-profile = There is no profile { $name }
cli-profiles-are = There are: { $names }

cli-made = Made { $file }: { $name }
# What was read of a column: known cells, and all
cli-known = { $n } of { $of }
cli-imported = { $n ->
    [one] { $n } row imported
   *[other] { $n } rows imported
}: { $new } new, { $updated } updated
cli-problems = { $n ->
    [one] { $n } problem
   *[other] { $n } problems
}
cli-row = row { $row }
cli-row-column = row { $row }, { $column }
cli-more-problems = … and { $n } more; --json lists them

cli-n-criteria = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}
cli-from-customers = from customers
cli-top-down = top-down
cli-rule-set = { $n ->
    [one] { $name } now has { $n } criterion
   *[other] { $name } now has { $n } criteria
}
cli-new-attributes = New attributes: { $names }

cli-matches = { $n } in tier A or B: { $new } of them new. { $check } to check
cli-head-number = #
cli-head-role = Role
cli-head-criterion = Criterion
cli-head-pass = pass
cli-head-near = near
cli-head-fail = fail
cli-head-unknown = unknown
# Matches that there would be without this criterion
cli-head-without = A or B without
cli-head-rank = Rank
cli-head-tier = Tier
cli-head-score = Score
cli-head-ceiling = Ceiling
cli-head-verdicts = Criteria
cli-head-relationship = Relationship
cli-head-account = Account
cli-must = must
cli-prefer = prefer ({ $weight })
cli-exclude = exclude
cli-out = out
cli-shown = { $n } of { $of } shown; judged and ranked in { $time } ms

cli-sound = { $name }: the file is sound
cli-holds = Accounts: { $accounts }. Market list: { $market }. Profiles: { $profiles }
cli-step-collect = Collect
cli-step-analyze = Analyze
cli-step-draft = Draft
cli-step-validate = Validate
cli-step-refine = Refine
cli-rolled-up = { $n ->
    [one] { $n } row rolled up to companies
   *[other] { $n } rows rolled up to companies
}
cli-no-statement = This profile has no criteria to make a statement from

# Analyzing, suggesting, scoring
cli-target = Best are the rows with { $value } in “{ $column }”
cli-target-blank = { $n ->
    [one] “{ $column }” is blank in { $n } row: it is left out
   *[other] “{ $column }” is blank in { $n } rows: they are left out
}
cli-ignored = Not looked at: { $names }
cli-grouped = { $rows } rows belong to { $groups } groups: for traits the first row of each counts, for suggestions the rows of a group stay together
cli-more-found = … and { $n } more; --json lists all
cli-nothing-suggested = Nothing was suggested, so there is nothing to make a profile of or to score with
cli-suggestion-written = Made a profile of it: { $name }
cli-scored = { $n ->
    [one] Scored { $n } row: { $file }
   *[other] Scored { $n } rows: { $file }
}
cli-profile-taken = There is a profile called { $name } already
cli-profile-taken-hint = Choose another name with --write
cli-no-such-column = No column is called { $name }
cli-columns-are = The columns are: { $names }
cli-no-such-value = No row has { $value } in “{ $column }”
cli-which-value = { $n ->
    [one] “{ $column }” has only { $n } value: say with --positive which rows count as best
   *[other] “{ $column }” has { $n } different values: say with --positive which rows count as best
}
cli-values-are = The values are: { $values }
cli-no-criterion-found = The table has none of the columns that the profile asks about
cli-asked-of = It asks about: { $names }
cli-criterion-missing = The table has no column “{ $name }”: unknown for every row
cli-out-is-table = --out names a table that is read
cli-head-lift = Lift
cli-checks = Checks
cli-checks-clean = Nothing to mend
cli-check-answered = Let be: { $reason }
