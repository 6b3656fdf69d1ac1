# What makes a customer one of the best
traits-best-are = 最佳客户：
traits-top = 前 { $share }
traits-starred = 已加星标者
traits-cut = 谁是最佳
traits-by = 按
traits-outcome = 结果
traits-add-outcome = 添加计入的结果
traits-automatic = 自动
traits-automatic-why = 由程序选择结果及其权重
traits-yardstick = { $name }：{ $direction }，权重 { $weight }
traits-high-is-best = 越高越好
traits-low-is-best = 越低越好
traits-weight = 权重
traits-weight-of = “{ $name }”的权重
traits-direction-of = “{ $name }”的方向
traits-remove = 不再计入

# The groups
traits-group-best = 最佳
traits-group-rest = 其余
traits-group-churned = 流失
traits-group-stayed = 留存
traits-median = { $name }，中位数 { $value }
traits-months = 最近 { $n } 个月
traits-months-name = 流失于{ $months }：更改月数
traits-count = { $n } 中的 { $k }
traits-group-share = { $group }：{ $count }，{ $share }
traits-suggestion = 建议的画像
traits-show = 查看
traits-show-suggestion = 查看建议的画像
traits-suggestion-wait = 正在寻找
traits-suggestion-few = 客户太少：需要 { $n } 个最佳客户和同样多的其他客户
traits-suggestion-none = 这些列对最佳客户的预测都不优于偶然
traits-suggestion-size = { $n } 条标准；客户太少，无法留出检验
traits-suggestion-catches = { $n } 条标准：前 20% 涵盖最佳客户 { $best }。留出检验：{ $lift }（{ $interval }）
traits-suggestion-catches-both = { $n } 条标准：前 20% 涵盖最佳客户 { $best }、流失客户 { $churned }。留出检验：{ $lift }（{ $interval }）

# The table of traits
traits-title = 特征
traits-tally = 检验了 { $tested } 项，{ $n } 条发现成立 · 错误发现率低于 5%
traits-tally-why = 在每个属性中寻找使各组不同之处，并在打乱标签后重复整个搜索，因此每个数字都已为搜索付出代价
traits-view = 比较
traits-view-win = 最佳对其余
traits-view-keep = 留存对流失
traits-shown = 显示的特征
traits-order = 排序
traits-n-of = { $what }（{ $n }）
traits-all = 全部
traits-hold-up = 成立
traits-by-evidence = 按证据
traits-by-lift = 按提升度
traits-by-support = 按客户数
traits-by-name = 按属性
traits-find = 查找特征
traits-clear = 清除
traits-none = 没有可检验的属性：下方说明哪些列被排除及原因
traits-none-found = 没有这样的特征
traits-show-all = 显示全部特征
traits-head-trait = 特征
traits-head-shares = 各组占比
traits-head-win = 成为最佳的提升度，95% 区间
traits-head-keep = 留存的提升度，95% 区间
traits-head-lift = 提升度
traits-head-q = q 值
traits-head-verdict = 结论
traits-asked = { $name }：{ $what }
traits-found = { $what }（自动发现）
traits-shares-why = 仅计已知者
traits-lift-win = 此类客户成为最佳的可能性是平均的 { $lift }
traits-lift-keep = 此类客户留存的可能性是平均的 { $lift }
traits-no-group = 无此组
traits-q-why = 此类发现中错误者的比例；搜索与属性数量均已计入

# What a trait is worth
traits-strong = 强
traits-likely = 可能
traits-weak = 弱
traits-too-few = 太少
traits-avoid = 避免
traits-strong-why = 强：此类发现中错误者不到百分之一，且提升度在区间下限处仍不低于 1.25
traits-likely-why = 可能：此类发现中错误者不到二十分之一
traits-weak-why = 弱：客户数量足以显出强特征，而此特征并未显出
traits-too-few-why = 太少，无法判断：要证实此处所见，按目前的分组共需约 { $n } 个客户
traits-avoid-why = 避免：此类客户很少成为最佳，或更常流失
traits-seductive = 诱人
traits-seductive-why = 诱人：此类客户更容易赢得，也更容易流失
traits-near-outcome = 近似结果
traits-near-outcome-why = 与某项结果几乎同步，可能是其计算的一部分

# Into the profile
traits-add = 添加
traits-exclude = 排除
traits-change = 改用此项
traits-in-profile = 已在画像中
traits-action = { $action }：{ $name }
traits-add-why = 作为优先标准加入画像，并以这些数字为证据
traits-add-guess-why = 加入画像。数据未予证实，因此证据只算猜测
traits-exclude-why = 作为排除标准加入画像，并以这些数字为证据
traits-change-why = 画像中已有此属性的标准：将改为此条件，并以这些数字为证据

# The text of evidence. $inside and $outside are «58 of 79»; $lift is «3.1× (2.3–4.1)»
traits-evidence-win = 最佳 { $inside }，其余 { $outside }，提升度 { $lift }，q { $q }
traits-evidence-leave = 流失 { $inside }，留存 { $outside }，流失提升度 { $lift }，q { $q }
traits-evidence-who = 分析

# What is behind the figures of a trait
traits-why-open = 原因：{ $name }
traits-why-close = 收起：{ $name }
traits-support = 已知的 { $known } 个客户中有 { $n } 个符合；{ $unknown } 个未知
traits-why-win = 最佳对其余
traits-why-leave = 流失对留存
traits-with = 符合
traits-without = 不符合
traits-all-of-them = 合计
traits-share-with = 占比
traits-why-lift = 提升度 { $lift }：区间已计入搜索
traits-why-expected = 对新客户可期望约 { $lift }
traits-why-lift-alone = 若未问过其他条件：{ $lift }
traits-why-odds = 优势比 { $lift }
traits-why-difference = 占比之差：{ $value } 个百分点（{ $lo } 至 { $hi }）
traits-test-exact = 只问了一个条件：精确检验，mid-p { $p }
traits-test-shuffled = 搜索了 { $n } 个条件。{ $drawn } 次打乱分组中有 { $good } 次同样的搜索找到不逊于此者：p { $p }（单独检验为 { $alone }）
traits-test-counted = 搜索了 { $n } 个条件：p { $p }，即精确值 { $alone } 乘以条件数
traits-why-q = q { $q }，涉及 { $n } 个属性、共 { $conditions } 个条件（Benjamini–Hochberg）
traits-why-interval = 95% 区间：比值与差值的得分区间

# The plot of win and keep
traits-win-keep = 赢得与留存
traits-win-keep-n = { $n ->
    [0] 没有诱人的特征：赢得客户的特征不会使其流失
   *[other] { $n } 个诱人的特征：常赢得，也常流失
}
traits-win-keep-what = 按成为最佳与留存的提升度排列的特征
traits-axis-win = 成为最佳的提升度
traits-axis-keep = 留存的提升度
traits-corner-keep = 留存，但少为最佳
traits-corner-both = 最佳且留存
traits-corner-neither = 两者皆否
traits-corner-seductive = 最佳，随后流失
traits-point = { $name }。最佳 { $win }，留存 { $stay }；{ $n } 个客户
traits-head-win-stay = 最佳 · 留存

# What is to be known of the groups. $n is a number of customers
traits-go-accounts = 前往“公司”
traits-go-collect = 导入结果
traits-warn-no-customers = 尚无客户
traits-warn-no-customers-why = 请在公司中标明谁是客户、谁已流失，或导入说明此事的列
traits-warn-no-relationships = 没有公司说明与我们的关系
traits-warn-no-relationships-why = 有结果记录的 { $n } 家公司被视为客户
traits-warn-no-yardstick = 没有结果可判断谁是最佳
traits-warn-no-yardstick-why = 请导入终身价值、合作时长、成交天数等结果，或手动为最佳客户加星标
traits-warn-no-stars = 尚无加星标者
traits-warn-no-stars-why = 为您希望更多的那类客户加星标
traits-warn-few-best = 最佳客户太少
traits-warn-few-best-why = 只有 { $n } 个，几乎无法与偶然区分
traits-warn-few-rest = 其余客户太少
traits-warn-few-rest-why = 可比较的只有 { $n } 个，几乎无法与偶然区分
traits-warn-no-churned = 无人流失
traits-warn-no-churned-why = 无法得知什么使客户留存。请在公司中标明已流失者
traits-warn-few-churned = 流失者太少
traits-warn-few-churned-why = 只有 { $n } 个，几乎无法判断谁会留存
traits-warn-left-before = 部分客户早已流失
traits-warn-left-before-why = { $n } 个在所计月数之前流失，不计入任何组
traits-warn-no-index = 部分客户没有结果记录
traits-warn-no-index-why = { $n } 个客户因此不计入任何组
traits-warn-duplicates = 部分客户重复录入
traits-warn-duplicates-why = 已略去 { $n } 个重复行：每个客户只计一次
traits-warn-ties = 许多客户同样好
traits-warn-ties-why = 无法在应有之处划线：{ $n } 个被视为最佳。再加一项结果可加以区分

# Columns that were not tested
traits-leak = “{ $name }”已知结果
traits-of-best = 最佳客户
traits-of-others = 其余客户
traits-of-churned = 流失客户
traits-of-stayed = 留存客户
traits-leak-filled = { $these }中 { $inside } 填有此列，{ $those }中 { $outside }。
traits-leak-zero = { $these }中 { $inside } 为零，{ $those }中 { $outside }。
traits-leak-multiple = { $these }中 { $inside } 为 { $unit } 的整数倍，{ $those }中 { $outside }。
traits-leak-separates = 几乎无误地区分{ $these }与{ $those }：{ $share } 的情况下正确。
traits-leak-copy = 与“{ $outcome }”几乎一致（秩相关 { $r }）。
traits-leak-after = { $n } 的流失客户此日期在流失当日或之后。
traits-leak-computed = 几乎由同样已知结果的“{ $name }”计算得出。
traits-leak-why = 对潜在客户无从得知，因此不计入特征与建议
traits-left-out = 略去 { $n } 列
traits-out-outcome = 说明客户结果如何，并非特征
traits-out-text = 自由文本
traits-out-blank = { $n ->
    [0] 所有客户均为空白
   *[other] 仅 { $n } 个客户已知
}
traits-out-constant = 全部相同
traits-out-unique = 几乎每个客户各有其值：{ $n } 个值
traits-out-rare = 没有任何值达到 { $n } 个客户
traits-out-leak = 已知结果，见上
