# What a person decides about it
suggestion-settings = 建议
suggestion-most = 标准至多
suggestion-pinned = 必须使用
suggestion-banned = 不得使用
suggestion-pin = 固定“{ $name }”：必须使用
suggestion-unpin = “{ $name }”不必使用
suggestion-pin-one = 固定一个属性：必须使用
suggestion-ban = 禁用“{ $name }”
suggestion-unban = “{ $name }”可以使用
suggestion-ban-one = 禁用一个属性

# Where nothing is suggested
suggestion-like-chance = 没有找到优于偶然的特征
suggestion-like-chance-why = 由这些列得出的画像只是猜测。不如询问最佳客户：为何购买、权衡过什么、差点因何放弃
suggestion-too-few = 客户太少，无法给出建议
suggestion-too-few-why = 需要 { $n } 个最佳客户和同样多的其他客户。在此之前，请与现有客户交谈：为何购买、权衡过什么
suggestion-interviews = 安排访谈
suggestion-warn-few = 只有 { $n } 个最佳客户，此处各数字都很不确定
suggestion-warn-pin = “{ $name }”虽被固定却无法使用：为空或全部相同
suggestion-warn-many = “{ $name }”有 { $n } 个值：几乎没有一个涵盖足够多的客户
suggestion-warn-blank = “{ $name }”对 { $share } 的客户为空：他们不因此得分
suggestion-warn-drawn = 从 { $of } 个客户中随机抽取 { $n } 个来学习：更多只会更慢，不会更准
suggestion-warn-grouped = 相关的行保持在一起：{ $n } 组

# How it does
suggestion-chance = 打乱的数据在 { $n } 次中有 { $k } 次同样好
suggestion-chance-title = 偶然同样好
suggestion-chance-text = 次打乱后同样好
suggestion-lift = 前 { $share } 的提升度，留出
suggestion-lift-text = { $interval }；涵盖最佳 { $best }
suggestion-auc = 曲线下面积，留出
suggestion-auc-text = { $interval }；{ $n } 次划分的均值
suggestion-churned = 前 { $share } 中的流失客户
suggestion-churned-text = 占流失者的 { $interval }
suggestion-curve = 每增加一条标准的效果
suggestion-chosen = 选择 { $n } 条：不逊于最佳者的最少条数
suggestion-point = { $n } 条标准：面积 { $auc } ± { $error }，前 20% 提升度 { $lift }
suggestion-level = 打乱后
suggestion-curve-what = 按标准条数的留出客户曲线下面积
suggestion-curve-why = 留出客户的曲线下面积；色带为一个标准误

# The scorecard
suggestion-scorecard = 评分卡
suggestion-n = { $n } 条标准
suggestion-scorecard-why = 为公司排序：每满足一条标准得其权重
suggestion-take-new = 采用为新画像
suggestion-take-new-why = 以这些标准建立画像并附数字为证据；可一步撤销
suggestion-take-over = 替换现有标准
suggestion-take-over-why = 以此替换“{ $name }”的标准；可一步撤销
suggestion-head-criterion = 标准
suggestion-head-weight = 权重
suggestion-head-best = 其中最佳
suggestion-head-interval = 95%
suggestion-weight = { $name }：权重 { $weight }/5
suggestion-support = 已知的 { $known } 个客户中有 { $pass } 个符合
suggestion-lift-why = 取自用以发现它的客户；留出检验见上
suggestion-merged = { $name } 与 { $by } 几乎相同（重合 { $share }），故略去
suggestion-taken = 已采用标准：{ $name }
suggestion-profile-name = 建议的画像

# The text of evidence. $best is «31 of 60», $lift «2.4× (1.8–3.0)»
suggestion-evidence = 建议：符合者 { $best } 为最佳，提升度 { $lift }
suggestion-evidence-held-out = 全部标准留出检验，前 20%：提升度 { $lift }
suggestion-evidence-sentence = 建议：全部符合者中 { $best } 为最佳，提升度 { $lift }
suggestion-evidence-sentence-held-out = 留出 { $lift }

# The sentence and the front it is chosen from
suggestion-sentence = 一句话概括
suggestion-customers-with = 具备以下条件的公司：
suggestion-and = 且
suggestion-take-sentence = 采用为画像
suggestion-take-sentence-why = 建立以各条件为必须的画像，并附数字为证据
suggestion-worth = 涵盖 { $n } 个客户（{ $share }）；其中 { $best } 为最佳：提升度 { $lift }
suggestion-worth-held-out = { $found }。以同法找出并在留出客户上检验：提升度 { $lift }，涵盖 { $share }
suggestion-front = 覆盖与提升度
suggestion-front-why = 没有一句在覆盖与提升度上都更优；点按查看
suggestion-front-what = 由宽到窄各句的提升度
suggestion-front-axis = 涵盖客户的比例；色带由发现的提升度至留出的提升度
suggestion-average = 平均
suggestion-covers = { $n } 个客户，{ $share }
suggestion-lifts = { $found }，留出 { $lift }
