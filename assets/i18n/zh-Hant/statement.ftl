# The sentences of a statement. What fills them is a list of clauses such as «員工數為 50 至 400 人»; blanks between
# Chinese and Latin letters are put in afterwards
statement-must-prefer = 我們的理想客戶是{ $must }的公司，最好{ $prefer }。
statement-must = 我們的理想客戶是{ $must }的公司。
statement-prefer = 我們優先選擇{ $prefer }的公司。
statement-not = 不考慮{ $exclude }的公司。
statement-only-not = 除了{ $exclude }的公司，其他公司都可以是我們的理想客戶。

# How phrases are joined
statement-phrase-and-phrase = { $first }，且{ $last }
statement-phrases-and-phrase = { $first }，且{ $last }
statement-phrase-or-phrase = { $first }，或{ $last }
statement-phrases-or-phrase = { $first }，或{ $last }

# How values are joined
statement-or = { $first }或{ $last }
statement-and = { $first }和{ $last }
statement-or-others = { $first }或其他{ $n }項
statement-and-others = { $first }及其他{ $n }項

# Ranges. $bound, $lo and $hi are numbers, most with a unit
statement-exactly = { $bound }
statement-from-to = { $lo }至{ $hi }
statement-at-least = 至少{ $bound }
statement-at-most = 至多{ $bound }
statement-in-year = { $bound }年
statement-years = { $lo }至{ $hi }年
statement-year-or-later = { $bound }年或之後
statement-year-or-earlier = { $bound }年或之前
statement-in-days = { $n ->
   *[other] { $range }天
 }
statement-in-people = { $n ->
   *[other] { $range }人
 }

# Clauses: each fits before «的公司» and behind «最好»
statement-industry = 屬於{ $values }行業
statement-country = 位於{ $values }
statement-region = 位於{ $values }
statement-city = 位於{ $values }
statement-uses = 使用{ $values }
statement-uses-none = 不使用{ $values }
statement-employees = 員工數為{ $n ->
   *[other] { $range }人
 }
statement-founded = 成立於{ $range }
statement-one-of = { $name }為{ $values }
statement-has = { $name }包括{ $values }
statement-has-none = { $name }不包括{ $values }
statement-number = { $name }為{ $range }
statement-number-of = { $name }為{ $range }
statement-tolerance = { $phrase }（容差 { $share }）
statement-known = { $name }已知
statement-between = { $name }在{ $from }至{ $to }之間
statement-since = { $name }在{ $day }或之後
statement-until = { $name }在{ $day }或之前
statement-within = { $name }在最近{ $n }個月內
statement-yes = { $name }為「是」
statement-no = { $name }為「否」
statement-contains = { $name }中提到{ $words }

# The short form: one line a criterion
statement-short-must = 必須
statement-short-prefer = 優先
statement-short-exclude = 排除
statement-short = { $name }：{ $what }
statement-short-none = { $name }：不含{ $what }
statement-short-between = { $name }：{ $from }至{ $to }
statement-short-since = { $name }：{ $day }或之後
statement-short-until = { $name }：{ $day }或之前
statement-short-within = { $name }：最近{ $n }個月內

# The tab of the statement
statement-text = 陳述
statement-rewritten = 已改寫
statement-rewritten-why = 由人改寫。與標準不一致時會有提示
statement-edit = 編輯
statement-done = 完成
statement-anew = 按標準重新產生
statement-copy = 複製陳述
statement-copy-short = 複製簡短形式
statement-copied = 已複製
statement-edit-why = 未更動的部分仍與其標準相連
statement-empty = 陳述由標準產生。先新增第一項
statement-to-criteria = 前往標準
statement-short-title = 簡短形式
# $criterion is «Employees: 50 to 400»
statement-change = 變更「{ $criterion }」
statement-stale = { $n } 處與標準不再一致
statement-stale-changed = 原為「{ $then }」，現為「{ $now }」
statement-stale-role = 「{ $phrase }」的作用已改變
statement-stale-gone = 「{ $phrase }」已不再要求
statement-stale-new = 「{ $phrase }」尚未寫入
statement-use-new = 採用新的說法
statement-take-out = 移除
statement-put-in = 寫入
statement-keep = 保持原樣
statement-keep-why = 所說的內容仍然成立
statement-language = 陳述的語言
