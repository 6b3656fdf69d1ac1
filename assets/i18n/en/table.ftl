# How a table is written, in a list of such words
table-colon = colon
table-space = space
table-caret = caret ^
table-tilde = tilde ~
table-quote = Quotation marks
table-quote-double = quotes "
table-quote-single = quotes '
table-quote-none = no quotes
table-escape = A quote within quotes
table-escape-doubled = doubled ""
table-escape-backslash = with a backslash \"
table-line-end-lf = lines end with LF
table-line-end-crlf = lines end with CRLF
table-line-end-cr = lines end with CR
table-line-end-mixed = lines end in several ways
table-header-rows = header rows { $first } and { $second }
table-sheet = Sheet
table-sheet-named = sheet “{ $name }”
table-sheet-hidden = { $name } (hidden)

# What is left out of a table
table-footer = Lines at the end
table-footer-left-out = footer left out
table-footer-kept = footer kept
table-title-rows = { $n ->
    [one] { $n } row above the header left out
   *[other] { $n } rows above the header left out
}
table-footer-rows = { $n ->
    [one] { $n } row at the end left out: a footer
   *[other] { $n } rows at the end left out: a footer
}
table-header-again = { $n ->
    [one] the header stands in the table { $n } more time: left out
   *[other] the header stands in the table { $n } more times: left out
}
table-comment-rows = { $n ->
    [one] { $n } line beginning with # left out
   *[other] { $n } lines beginning with # left out
}
table-broken = { $n ->
    [one] in { $n } place the bytes are no letters in this encoding
   *[other] in { $n } places the bytes are no letters in this encoding
}

# Why a column is read as it is
table-how-decimal-cells = { $n ->
    [one] { $n } cell shows the decimal sign
   *[other] { $n } cells show the decimal sign
}
table-how-decimal-grouping = Three digits follow the sign each time: it groups thousands
table-how-decimal-table = The decimal sign of the other columns
table-how-decimal-default = No cell shows the decimal sign: taken from what is usual
table-how-order-cells = { $n ->
    [one] { $n } cell shows the order of day and month
   *[other] { $n } cells show the order of day and month
}
table-how-order-default = No cell shows the order of day and month: taken from what is usual
table-how-marks = Only marks: an empty cell is taken for no
table-blank-unknown = empty is unknown
table-blank-no = empty is no
table-how-serial = Days counted as spreadsheets count them
# A question with two answers to choose from
table-question = What is { $example }?
table-answer = In { $column }, { $example } is { $answer }
table-answer-first = { $n ->
    [one] Answer the question above first
   *[other] Answer the { $n } questions above first
}
# On the command line, where nobody is asked
table-assumed = { $column }: { $example } can be read in two ways. { $how }. Decide with --mapping

# Why a table cannot be read
table-broken-row = Some letters cannot be read in this encoding
table-row-too-long = Row { $row } is longer than 16 MB
table-markup = This is a page of HTML or XML under the name of a table: { $name }
table-markup-hint = Open it in a spreadsheet program and save it as XLSX or CSV
table-too-large = This workbook holds more than fits into memory: { $name }
table-too-large-hint = Save the sheet as CSV and import that: there is no such limit
table-password = This workbook is locked with a password: { $name }
table-password-hint = Open it in a spreadsheet program and save it without a password
table-damaged = This workbook is damaged and cannot be read ({ $reason }): { $name }
table-damaged-hint = Open it in a spreadsheet program, let it be repaired, and save it anew
table-no-sheet = There is no sheet “{ $sheet }”; the sheets are: { $there }
