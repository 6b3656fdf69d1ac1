problems-title = { $n ->
    [one] { $n } cell or row to look at
   *[other] { $n } cells or rows to look at
}
# Only the first of very many are listed
problems-of = the first of { $n }
problems-row = Row { $row }
problems-row-column = Row { $row } · { $column }
problems-cell = { $what }: { $cell }
problems-field = Row { $row }, { $column }: what it should say
problems-mend = Set and go on
problems-leave = Leave blank
problems-leave-row = Leave as it is
problems-leave-all = Leave all
problems-show = Show the account
problems-hint-row = Enter has nothing to set here; mend it where the table came from, or leave it
problems-hint-rolled = Mend it in the table and import that again, or leave it
problems-copy = Copy the list
problems-export = Export the list…
problems-export-to = Export the problems to
problems-file = problems.csv
problems-exported = { $n ->
    [one] { $n } problem written to { $path }
   *[other] { $n } problems written to { $path }
}
problems-head-source = Import
problems-head-row = Row
problems-head-column = Column
problems-head-cell = Cell
problems-head-what = What is wrong
problems-head-account = Company
