collect-title = Collect what you know
collect-drop = Drop a CRM export here
collect-drop-text = XLSX, XLS, ODS, CSV and their kin, in any encoding. Or paste rows from a spreadsheet. Nothing leaves this computer
collect-choose = Choose file
collect-paste = Paste
collect-by-hand = Type by hand
collect-pasted = Pasted rows
collect-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} · { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
# Only the first rows of a large table were looked at
collect-first-rows = first { $rows } rows · { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
collect-kind = What the rows are
collect-kind-accounts = Our accounts
collect-kind-market = Market list
collect-kind-deals = Deals
collect-kind-usage = Usage by month
collect-rolled = What follows for each company
collect-rolled-of = What becomes of: { $outcome }
collect-rolled-deals = Each company gets one row. Its relationship follows from its deals where no list of accounts says it. Import all deals as one table: what a later table says takes the place of what an earlier one said
collect-rolled-usage = Each company gets one row. From its first month on, a month without a row is a month without use
collect-importing = Importing
collect-reading = Reading
collect-charset = Encoding
collect-separator = Separator
collect-comma = comma
collect-semicolon = semicolon
collect-tab = tab
collect-pipe = vertical bar
collect-header = Header row
collect-header-row = header row { $row }
collect-no-header = no header
collect-ambiguous = { $n ->
    [one] { $n } column can be read in two ways
   *[other] { $n } columns can be read in two ways
}
collect-column = Column in the table
collect-values = First values
collect-becomes = Becomes
collect-read = Reading
collect-becomes-of = What { $column } becomes
collect-read-of = How { $column } is read
collect-left-out = (left out)
collect-name = Name
collect-domain = Domain
collect-record-id = Record ID
collect-relationship = Relationship
# A new attribute: «Industry · category»
collect-new = { $name } · new { $kind }
collect-outcome = { $name } · outcome
collect-unreadable = { $n ->
    [one] { $n } cell unreadable
   *[other] { $n } cells unreadable
}
collect-fill = { $share } filled
collect-row-cell = Row { $row }: { $cell }
collect-which = which?
collect-year-first = year first
collect-day-first = day first
collect-month-first = month first
collect-split-at = split at { $sign }
collect-split-line = split at lines
collect-update-rule = A row whose record ID, domain or name is already here updates that account; old values are kept
collect-import-n = Import { $n }
collect-import-all = Import all rows
collect-discard = Discard
collect-imported = { $source }: { $new ->
    [one] { $new } new account
   *[other] { $new } new accounts
}, { $updated } updated
collect-imported-problems = { $source }: { $new ->
    [one] { $new } new account
   *[other] { $new } new accounts
}, { $updated } updated, { $problems ->
    [one] { $problems } cell needs a look
   *[other] { $problems } cells need a look
}
collect-imports = Imports
collect-batch = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $new } new
collect-remove-import = Remove the import { $source }
collect-tab-purpose = Purpose
collect-tab-accounts = Accounts
collect-tab-sources = Sources
collect-tab-interviews = Interviews
collect-tab-team-views = Team views
collect-tab-market = Market
