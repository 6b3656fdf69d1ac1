draft-title = 拟定画像
draft-way = 画像的建立方式
draft-from-customers = 从客户出发
draft-top-down = 自上而下
draft-way-why = 从客户出发：取最佳客户的独特特征。自上而下：先把特征列为假设，再检验

draft-criteria = 标准
# $n criteria of $from to $to
draft-meter = { $n }（宜 { $from }–{ $to }）
draft-meter-why = 五到七条标准足以描述一家公司：太少则选中过多，太多则难以记住
draft-roles = 必须 { $must } · 优先 { $prefer } · 排除 { $exclude }
draft-add = 添加标准
draft-add-profile = 添加画像
draft-change = 修改
draft-link-evidence = 补充证据
draft-go-collect = 前往“收集”
draft-go-accounts = 前往“公司”
draft-no-profile = 画像说明该向哪些公司销售
draft-empty = 标准说明哪些公司合适，从最重要的特征开始
draft-empty-top-down = 列出好客户应有的特征。在得到支持之前，每条都是假设
draft-empty-import = 先导入客户：表中的列就是可选的特征

# Heads of the columns
draft-head-attribute = 属性
draft-head-condition = 条件
draft-head-evidence = 证据
draft-head-role = 性质
draft-head-weight = 权重
draft-head-pass = 通过

draft-must = 必须
draft-prefer = 优先
draft-exclude = 排除
# In the place of the weight, for must and exclude
draft-gate = 门槛
draft-gate-why = 单独决定去留，没有权重：未达到的公司即为不符

# Names of controls; $name is the name of the attribute
draft-move = 移动“{ $name }”
draft-move-hint = 拖动可移动，点按查看更多
draft-remove = 移除“{ $name }”
draft-role-of = “{ $name }”的性质
draft-weight-of = “{ $name }”的权重
draft-value-of = “{ $name }”的值
draft-range-of = “{ $name }”的范围
draft-least-of = “{ $name }”最小值
draft-most-of = “{ $name }”最大值
draft-from-of = “{ $name }”起始
draft-to-of = “{ $name }”截止
draft-tolerance-of = “{ $name }”的容差
draft-months-of = “{ $name }”的月数
draft-way-of-dates-of = “{ $name }”的范围类型
draft-quantifier-of = “{ $name }”包含几个
draft-more-of = 显示“{ $name }”的全部值
draft-add-to = 添加到“{ $name }”
draft-take-out = 从“{ $name }”移除 { $value }

# The menu of a criterion
draft-move-up = 上移
draft-move-down = 下移
draft-duplicate = 复制
draft-remove-it = 移除

# Warnings in a row: a word or two, and the sentence
draft-mostly-blank = { $share } 未知
draft-mostly-blank-why = { $of } 家公司中有 { $n } 家没有记录：能区分的很少
draft-none-meet = 无一满足
draft-none-meet-why = 没有公司满足
draft-all-meet = 全部满足
draft-all-meet-why = 所有公司都满足：无法区分

draft-asks-nothing = 尚未设定条件，不计分
draft-pass-of = { $name }：{ $of } 家中 { $n } 家通过
draft-n-pass = { $n } 家通过
draft-n-near = { $n } 家接近
draft-n-fail = { $n } 家未通过
draft-n-unknown = { $n } 家未知
draft-without = 去掉此条：{ $n } 家为 A 或 B 级

# Conditions
draft-yes = 是
draft-no = 否
draft-flag-counts = { $yes } 家是，{ $no } 家否
draft-any-of = 含任一
draft-all-of = 含全部
draft-none-of = 均不含
draft-choose-values = 选择值
draft-choose-words = 选择词
draft-search-value = 搜索值
draft-type-value = 输入值
draft-no-value = 没有这个值
draft-add-value = 添加
draft-type-word = 输入词
draft-no-word = 还没有词
draft-add-word = 添加
# $range is «50–400», $share a percentage
draft-with-tolerance = { $range } ± { $share }
draft-from = 从
draft-to = 到
draft-tolerance = 容差
draft-tolerance-why = 略超范围计一半分
draft-quantiles = 中位数 { $median }，九成在 { $low } 到 { $high } 之间
draft-any-day = 任意日期
draft-since = { $day } 起
draft-until = 截至 { $day }
draft-within = 最近 { $n } 个月内
draft-between-days = 两日之间
draft-last-months = 最近几个月
draft-months = { $n ->
   *[other] 个月
 }
draft-reference-day = 从 { $day } 往前算
draft-day-form = 例如 2026-03-14

# Kinds of attributes, with an example of each
draft-kind-category = 类别
draft-kind-tags = 标签
draft-kind-number = 数字
draft-kind-date = 日期
draft-kind-flag = 是或否
draft-kind-text = 文本
draft-example-category = 行业、国家
draft-example-tags = 在用技术
draft-example-number = 员工数、营收
draft-example-date = 成立日期
draft-example-flag = 线上销售
draft-example-text = 简介

draft-search-attribute = 搜索属性
draft-clear = 清除
draft-new-attribute = 新建属性…
draft-new-attribute-named = 新建属性“{ $name }”…
draft-new-attribute-name = 新属性的名称
draft-new-attribute-hint = 仓库数量
draft-new-attribute-what = 要记录公司的什么？
draft-new-attribute-there = 已有同名属性
draft-back = 返回列表
draft-fill = 已知 { $share }
draft-in-use = 已用

draft-tiers = 等级
draft-least-score-of = { $tier } 级最低分
draft-tiers-why = 各等级的最低分，满分 100
draft-tiers-fall = 分数须从 A 到 C 递减，且在 1 到 100 之间
draft-breadth = 覆盖面
draft-floor = 新匹配公司下限
draft-floor-what = 家新的匹配公司为下限，不足则过窄
draft-ceiling = 匹配占比上限
draft-ceiling-what = % 的公司为上限，超出则过宽

# The first traits of a profile from traits
draft-starter = 从这些特征开始
draft-starter-why = 每条都成为一项假设，并写明什么会推翻它、需要多少答复、何时完成
draft-starter-all = 全部添加（{ $n } 条）
draft-starter-add = 添加“{ $name }”
draft-tab-criteria = 标准
draft-tab-statement = 陈述
draft-tab-profile = 画像
draft-tab-people = 关键人物
draft-tab-progress = 成果进展
draft-tab-checks = 检查
draft-tab-compare = 比较
