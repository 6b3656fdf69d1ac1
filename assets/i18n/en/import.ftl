# Why a table cannot be read
import-cancelled = The import was cancelled
import-missing = This file is not there: { $path }
import-forbidden = No permission to read this file: { $path }
import-io = This file cannot be read ({ $reason }): { $path }
import-not-text = This is not a table of text: { $name }
import-not-text-hint = Save it as CSV and open that, or copy the rows and paste them
import-empty = There are no rows in this table
import-too-many-columns = Row { $row } has more than { $max } columns
import-cell-too-long = Row { $row } has a cell longer than 1 MB
import-separator-hint = Check the separator of the table
import-other-columns = The mapping is for another table: it expects the column “{ $mapping }”, the table has “{ $table }”
import-other-columns-hint = Look at the table anew and choose what each column becomes
import-no-key = No column tells which company a row is about
import-no-key-hint = Choose a column for the name, the domain or the record ID
import-same-target = Two columns become the same: “{ $first }” and “{ $second }”
import-no-attribute = The attribute for this column is gone: { $column }

# What a column becomes, besides an attribute
import-field-name = Name
import-field-domain = Domain
import-field-record-id = Record ID
import-field-relationship = Relationship

# Why a column becomes this. $field is one of the four above
import-reason-chosen = You chose this
import-reason-saved = As last time for this table
import-reason-header = The header says: { $field }
import-reason-values = The values look like: { $field }
import-reason-existing = Already in this project as “{ $name }”
import-reason-standard = Known header: “{ $header }”
import-reason-empty = No values
import-reason-links = Only links
import-reason-number = The values are numbers
import-reason-date = The values are dates
import-reason-flag = The values are yes and no
import-reason-tags = Several values in a cell
import-reason-category = The same few values return
import-reason-text = Nearly every value is different

# What is wrong with a cell or a row; row, column and the cell itself are shown beside it
import-not-a-number = Not a number
import-other-currency = Another currency than the rest of the column
import-not-a-date = Not a date
import-not-a-flag = Neither yes nor no
import-not-a-relationship = Not a known relationship
import-not-a-domain = Not a domain
import-row-without-key = Left out: no name, domain or record ID
import-same-account = The same company as row { $row }, which it updates
import-shared-domain = The same domain as row { $row }, but another record ID; both are kept
import-too-wide = More cells than columns; the others were left out
import-open-quote = A quotation mark is opened and never closed
