# The sentences of a statement. What fills them is a list of clauses such as «员工数为 50 至 400 人»; blanks between
# Chinese and Latin letters are put in afterwards
statement-must-prefer = 我们的理想客户是{ $must }的公司，最好{ $prefer }。
statement-must = 我们的理想客户是{ $must }的公司。
statement-prefer = 我们优先选择{ $prefer }的公司。
statement-not = 不考虑{ $exclude }的公司。
statement-only-not = 除了{ $exclude }的公司，其他公司都可以是我们的理想客户。

# How phrases are joined
statement-phrase-and-phrase = { $first }，且{ $last }
statement-phrases-and-phrase = { $first }，且{ $last }
statement-phrase-or-phrase = { $first }，或{ $last }
statement-phrases-or-phrase = { $first }，或{ $last }

# How values are joined
statement-or = { $first }或{ $last }
statement-and = { $first }和{ $last }
statement-or-others = { $first }或其他{ $n }项
statement-and-others = { $first }及其他{ $n }项

# Ranges. $bound, $lo and $hi are numbers, most with a unit
statement-exactly = { $bound }
statement-from-to = { $lo }至{ $hi }
statement-at-least = 至少{ $bound }
statement-at-most = 至多{ $bound }
statement-in-year = { $bound }年
statement-years = { $lo }至{ $hi }年
statement-year-or-later = { $bound }年或之后
statement-year-or-earlier = { $bound }年或之前
statement-in-days = { $n ->
   *[other] { $range }天
 }
statement-in-people = { $n ->
   *[other] { $range }人
 }

# Clauses: each fits before «的公司» and behind «最好»
statement-industry = 属于{ $values }行业
statement-country = 位于{ $values }
statement-region = 位于{ $values }
statement-city = 位于{ $values }
statement-uses = 使用{ $values }
statement-uses-none = 不使用{ $values }
statement-employees = 员工数为{ $n ->
   *[other] { $range }人
 }
statement-founded = 成立于{ $range }
statement-one-of = { $name }为{ $values }
statement-has = { $name }包括{ $values }
statement-has-none = { $name }不包括{ $values }
statement-number = { $name }为{ $range }
statement-number-of = { $name }为{ $range }
statement-tolerance = { $phrase }（容差 { $share }）
statement-known = { $name }已知
statement-between = { $name }在{ $from }至{ $to }之间
statement-since = { $name }在{ $day }或之后
statement-until = { $name }在{ $day }或之前
statement-within = { $name }在最近{ $n }个月内
statement-yes = { $name }为“是”
statement-no = { $name }为“否”
statement-contains = { $name }中提到{ $words }

# The short form: one line a criterion
statement-short-must = 必须
statement-short-prefer = 优先
statement-short-exclude = 排除
statement-short = { $name }：{ $what }
statement-short-none = { $name }：不含{ $what }
statement-short-between = { $name }：{ $from }至{ $to }
statement-short-since = { $name }：{ $day }或之后
statement-short-until = { $name }：{ $day }或之前
statement-short-within = { $name }：最近{ $n }个月内

# The tab of the statement
statement-text = 陈述
statement-rewritten = 已改写
statement-rewritten-why = 由人改写。与标准不一致时会有提示
statement-edit = 编辑
statement-done = 完成
statement-anew = 按标准重新生成
statement-copy = 复制陈述
statement-copy-short = 复制简短形式
statement-copied = 已复制
statement-edit-why = 未改动的部分仍与其标准相连
statement-empty = 陈述由标准生成。先添加第一条
statement-to-criteria = 前往标准
statement-short-title = 简短形式
# $criterion is «Employees: 50 to 400»
statement-change = 更改“{ $criterion }”
statement-stale = { $n } 处与标准不再一致
statement-stale-changed = 原为“{ $then }”，现为“{ $now }”
statement-stale-role = “{ $phrase }”的作用已改变
statement-stale-gone = “{ $phrase }”已不再要求
statement-stale-new = “{ $phrase }”尚未写入
statement-use-new = 采用新的说法
statement-take-out = 移除
statement-put-in = 写入
statement-keep = 保持原样
statement-keep-why = 所说的内容仍然成立
statement-language = 陈述的语言
