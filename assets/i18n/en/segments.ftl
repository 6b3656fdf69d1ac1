segments-rows = Rows
segments-columns = Columns
segments-swap = Swap rows and columns
segments-measure = In the cells
segments-best = Share of best
segments-churned = Share that left
segments-customers = Customers
segments-total-of = { $what }, total
segments-mean-of = { $what }, mean
segments-median-of = { $what }, median
segments-all = All
segments-all-customers = All customers
segments-too-few = too few
segments-n = n { $n }
segments-n-customers = { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}
segments-others = { $n ->
    [one] { $n } other value
   *[other] { $n } other values
}
segments-nobody = nobody to tell by
# 9 of 20 (45 %, 95 % interval 26–66 %)
segments-share = { $k } of { $n } ({ $share }, 95% interval { $within })
segments-summary = median { $median } ({ $median_within }), mean { $mean } ({ $mean_within }), of { $n }
segments-share-line = { $k } of { $n } ({ $share })
segments-interval = 95% interval { $within }
segments-median-line = median { $median } ({ $within })
segments-mean-line = mean { $mean } ({ $within }), of { $n }
segments-known-of-few = { $n ->
    [0] not known
    [one] known of { $n } customer only
   *[other] known of { $n } customers only
}
segments-cell = { $segment }: { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}
segments-cell-few = Fewer than five customers tell nothing
segments-cell-best = Best, of those who stayed: { $share }
segments-cell-churned = Left: { $share }
segments-cell-quantity = { $what }: { $figures }
segments-note = Cells of fewer than five customers are not colored. Point at a cell for its intervals, press it for all its figures.
segments-outside = { $name }: { $n ->
    [one] { $n } customer is
   *[other] { $n } customers are
} in no band, as the value is not known.
segments-several = { $name }: a customer can have several values and is counted in each.
segments-choose = Press a cell to see its figures, its accounts, or to make a profile of it
segments-here = In this segment
segments-show-accounts = Show the accounts
segments-add-to = Add to { $profile }
segments-new-profile = Make a new profile
segments-evidence = Best in { $segment }: { $best }; of all customers { $all }. Left: { $churned }
segments-lists = What to rank the segments by
segments-list-value = Where value lies
segments-list-to-sell = Easiest to sell to
segments-list-to-work-with = Easiest to work with
segments-list-buying = How they buy
segments-segment = Segment
segments-share-of-value = Share of value
segments-so-far = So far
segments-value-said = { $what }: { $half ->
    [one] { $half } of { $n } segments holds
   *[other] { $half } of { $n } segments hold
} half of it, with { $half_of } of the customers; { $most } hold four fifths, with { $most_of }.
segments-held = { $segment }: { $n ->
    [one] { $n } customer
   *[other] { $n } customers
} ({ $of_customers }) with { $value }, { $of_value } of the value; { $so_far } so far
segments-ease-said = From { $what }: each customer's place among all customers, 0 to 100; 50 is as easy as all. Medians are shown. A word is given only where chance would hardly do as much.
segments-ease = Ease
segments-standing = Against the others
segments-easier = easier
segments-harder = harder
segments-open = too close to call
segments-eased = { $segment }: ease { $index } of 100 over { $n ->
    [one] { $n } customer
   *[other] { $n } customers
}, { $standing }
segments-buying-said = Medians, by segment; the largest segments first
segments-all-too-few = Every segment has fewer than five customers: choose attributes with fewer values
segments-more = Show all { $n } segments
segments-fewer = Show the first ten
segments-overlap = Where value lies is not told while customers are counted in several segments.
segments-no-customers = Import your customers to see how two of their attributes cross
segments-one-attribute = Two attributes are crossed here, and the customers have only one with several values. Import a table with more columns.
segments-no-attribute = No attribute of the customers has two values to tell apart. Import a table with more columns.
