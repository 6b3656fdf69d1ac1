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
import-no-company = No column tells which company a row is about
import-no-company-hint = Export the deals or months with the name, the domain or the record ID of the company, and choose that column
import-no-stage-column = No column tells whether a deal is won
import-no-month-column = No column tells the month
import-no-usage-column = No column tells how much was used
import-wrong-kind = This column becomes something that a table of this kind does not have: { $column }
import-wrong-kind-hint = Choose a column for it, or choose what the rows are
import-too-many-events = There are more than { $max } deals or months in this table, or too many new companies
import-too-many-events-hint = Leave out the oldest years
import-same-target = Two columns become the same: “{ $first }” and “{ $second }”
import-no-attribute = The attribute for this column is gone: { $column }

# What a column becomes, besides an attribute
import-field-name = Name
import-field-domain = Domain
import-field-record-id = Record ID
import-field-relationship = Relationship
# Of a deals or usage table
import-field-stage = Stage
import-field-is-won = Won or not
import-field-is-closed = Closed or not
import-field-amount = Amount
import-field-currency = Currency
import-field-opened = Day opened
import-field-closed = Day closed
import-field-won-on = Day won
import-field-lost-on = Day lost
import-field-days-to-close = Days to close
import-field-month = Month
import-field-used = Usage in the month

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
import-reason-not-rolled = Not needed to roll up
import-reason-inner = Of use only to the program it came from

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
import-domain-of-known = The record ID is that of one company, the domain that of another; the record ID decided
import-domain-of-row = The record ID is that of one company, the domain that of row { $row }; the record ID decided
import-name-of-known = The name is that of another company, maybe the same one twice
import-name-of-row = The name is that of the company in row { $row }, maybe the same one twice
import-namesakes = Several companies have this name; the first was taken
import-closed-before-opened = Closed before it was opened; its days do not count
import-no-stage = Neither open nor won nor lost
import-too-wide = More cells than columns; the others were left out
import-open-quote = A quotation mark is opened and never closed

# Which program the table came from
import-origin-hubspot-companies = Looks like a HubSpot export of companies
import-origin-hubspot-deals = Looks like a HubSpot export of deals
import-origin-salesforce-accounts = Looks like a Salesforce export of accounts
import-origin-salesforce-opportunities = Looks like a Salesforce export of opportunities
import-origin-apollo = Looks like an Apollo export of companies
import-origin-pipedrive-organizations = Looks like a Pipedrive export of organizations
import-origin-pipedrive-deals = Looks like a Pipedrive export of deals
import-origin-zoho-accounts = Looks like a Zoho export of accounts
import-origin-zoho-deals = Looks like a Zoho export of deals
import-origin-odoo = Looks like an Odoo export of contacts
import-origin-twenty = Looks like a Twenty export of companies
import-origin-suitecrm = Looks like an EspoCRM or SuiteCRM export of accounts

# How an outcome follows from deals or months
import-rolled-lifetime-value = Sum of the deals won
import-rolled-deal-size = Median of the deals won
import-rolled-deals = Number of deals
import-rolled-won-deals = Number of deals won
import-rolled-won-share = Won out of won and lost
import-rolled-days-to-close = Median days from opened to won
import-rolled-customer-since = Day of the first deal won
import-rolled-last-won = Day of the latest deal won
import-rolled-usage = Mean of the last three months
import-rolled-usage-last-month = The newest month of the table
import-rolled-usage-trend = Last three months against the three before
import-rolled-active-months = Months with any use
