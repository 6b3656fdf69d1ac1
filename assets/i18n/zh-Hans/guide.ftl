# What each step is for
guide-collect-purpose = 汇集公司、事实和观点。缺少的，先写成假设
guide-analyze-purpose = 找出让最佳客户与众不同的特征
guide-draft-purpose = 保留最能区分最佳客户的五到七个特征
guide-validate-purpose = 用画像未见过的客户来检验
guide-refine-purpose = 随产品与市场变化，保持画像准确

# Collect. Each line of the checklist has an action: what to do and why
guide-accounts = { $n ->
    [0] 公司
   *[other] { $n } 家公司
 }
guide-accounts-action = 导入公司，让每条标准都显示选中了谁
guide-relationships = 已知关系：{ $n } / { $of } 家
guide-relationships-action = 注明哪些公司是潜在客户、客户或已流失
guide-customers = { $n ->
    [0] 客户已标记
   *[other] { $n } 家客户
 }
guide-customers-action = 标记客户：画像来自客户的共同点
guide-filled = { $n ->
    [0] 特征填写充分
   *[other] { $n } 个特征大多为空
 }
# $attribute is the name of an attribute, $percent the share of accounts it is known for
guide-filled-action = 补全“{ $attribute }”：目前 { $percent }% 的公司有值
guide-outcomes = { $n ->
    [0] 客户成效
   *[other] { $n } 项成效
 }
guide-outcomes-action = 导入客户的成效，如客户终身价值或流失日期
guide-market = { $n ->
    [0] 市场名单
   *[other] 市场名单含 { $n } 家公司
 }
guide-market-action = 导入 CRM 之外的公司名单，以判断画像的覆盖面

# Analyze
guide-best = { $n ->
    [0] 判断最佳客户的成果指标
   *[other] 以 { $n } 项结果判断最佳客户
 }
guide-best-starred = { $n ->
    [0] 为最佳客户加星标
   *[other] 已为 { $n } 个最佳客户加星标
 }
guide-best-action = 指明哪些结果使客户成为最佳，以及各占多大分量
guide-found = { $n ->
    [0] 来自数据的标准
   *[other] { $n } 条标准以数据为依据
 }
guide-found-action = 查看特征，把站得住脚的加入画像：证据会一并带入
guide-suggested = 查看建议的画像
guide-suggested-action = 查看建议的画像：直接采用，或指定必须用和不得用的属性
guide-named = { $n ->
    [0] 客户的痛点
   *[other] 已记下 { $n } 个痛点
 }
guide-named-action = 在访谈中标出客户的痛点，或指明哪一列记录了痛点
guide-swot = { $n ->
    [0] 优势与劣势
   *[other] SWOT 中有 { $n } 条
 }
guide-swot-action = 记下优势、劣势、机会与威胁：有些可以直接从已知内容带入

# Draft
guide-profile = { $n ->
    [0] 画像
   *[other] { $n } 个画像
 }
guide-profile-action = 建立画像
guide-criteria = 标准 { $n } 条（宜五到七条）
guide-criteria-action = 添加标准：五到七条足以描述一家公司
guide-criteria-start = 写下你的假设：在哪里、什么匹配、规模多大
guide-criteria-too-many = 只留最重要的五到七条标准
guide-must = { $n ->
    [0] 决定性特征
   *[other] { $n } 个决定性特征
 }
guide-must-action = 若某特征无法由其他条件弥补，将它设为必须或排除
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = 覆盖面适中
guide-breadth-too-broad = 收紧要求：{ $of } 家中有 { $n } 家为 A 或 B 级
guide-breadth-too-narrow = 放宽要求：{ $new ->
    [0] 匹配的公司中没有新的
   *[other] 匹配的公司中只有 { $new } 家是新的
 }
guide-breadth-mostly-customers = 放宽要求：匹配的 { $n } 家几乎都已是客户
guide-recorded = 每条标准都有记录值
guide-recorded-action = 补全“{ $attribute }”或改用其他属性：{ $n } 家公司的值未知
guide-telling = 能区分公司的标准
guide-telling-none = 更改“{ $attribute }”的标准：没有公司满足
guide-telling-every = 更改“{ $attribute }”的标准：所有公司都满足

# Collect, what people know
guide-purpose = 画像的用途
guide-purpose-action = 写下为何需要画像、期望什么结果、哪些决定会用到它
guide-teams = { $n ->
    [0] 将使用画像的团队
   *[other] { $n } 个团队使用
 }
guide-teams-action = 列出将使用画像的团队及各自需要了解什么
guide-sources = { $n ->
    [0] 知识来源
   *[other] { $n } 个来源
 }
guide-sources-action = 列出可用的来源，从产品使用到竞争对手
guide-fresh = { $n ->
    [0] 所有来源都是最新的
   *[other] { $n } 个来源过时或从未询问
 }
guide-fresh-action = 再次询问“{ $source }”：数据已有 { $n } 个月
guide-fresh-ask = 询问“{ $source }”并记下日期
guide-interviews = 访谈 { $n }/{ $of } 次
guide-interviews-action = 与最好的客户交谈：为何购买、如何权衡、用什么词
guide-interviews-first = 与可能成为客户的公司交谈，检验假设
guide-views = { $of ->
    [0] 团队意见
   *[other] 团队意见已收 { $n }/{ $of } 份
 }
guide-views-action = 私下询问每位成员什么重要
guide-views-ask = 开始一轮并分发选票
guide-views-wait = 收齐尚缺的选票
guide-divided = { $n ->
    [0] 团队对重点意见一致
   *[other] 团队对 { $n } 个属性有分歧
 }
guide-divided-action = 先讨论“{ $attribute }”，再问一次
guide-market-notes = { $competitors ->
    [0] 竞争对手
   *[other] { $competitors } 个竞争对手
 }与{ $trends ->
    [0] 趋势
   *[other] { $trends } 个趋势
 }
guide-market-notes-action = 记录竞争对手以及改变需求的趋势

# Draft, what the criteria rest on. $attribute is the name of the attribute of a criterion
guide-covered = { $n ->
    [0] 各团队所需均已涵盖
   *[other] 有 { $n } 项团队需求未涵盖
 }
guide-covered-action = 添加关于“{ $attribute }”的标准：{ $team }需要
guide-tests = { $n ->
    [0] 每个假设都有检验办法
   *[other] { $n } 个假设没有检验办法
 }
guide-tests-action = 写明什么会推翻“{ $attribute }”、需要多少答复、何时完成
guide-rests = { $n ->
    [0] 每条标准都有证据
   *[other] { $n } 条标准只凭猜测
 }
guide-rests-action = 为“{ $attribute }”补充证据：目前仅凭猜测
guide-rests-ask = 就“{ $attribute }”询问首批公司并记下答复
guide-overdue = { $n ->
    [0] 没有逾期的检验
   *[other] { $n } 项检验已逾期
 }
guide-overdue-action = 对“{ $attribute }”作出判断：检验应于 { $day } 完成
guide-disputed = { $n ->
    [0] 反对的证据均已回应
   *[other] { $n } 条标准遭到反对
 }
guide-disputed-action = 回应反对“{ $attribute }”的证据
guide-disputed-refuted = 修改或删除“{ $attribute }”：它已被推翻
# $side is a function of the team, a person, or one of the sides below
guide-one-sided = { $n ->
    [0] 证据来自多个方面
   *[other] 全部 { $n } 条证据都来自{ $side }
 }
guide-one-sided-action = 询问{ $side }以外的人
guide-side-customers = 客户
guide-side-colleagues = 同事
guide-side-market = 市场
guide-side-accounts = 自己的数据
guide-side-usage = 产品使用
guide-side-management = 管理层
guide-side-product = 产品与研发
guide-side-marketing = 市场部
guide-side-sales = 销售
guide-side-success = 客户成功与服务
guide-stale = { $n ->
    [0] 证据都是最新的
   *[other] { $n } 条标准的证据已过时
 }
guide-stale-action = 重新审视“{ $attribute }”：证据已有 { $n } 个月
guide-pains = 尚未归类的客户说法：{ $n }
guide-pains-action = 去归类
guide-answers = 尚未解决的痛点：{ $n }
guide-answers-action = 写明如何解决“{ $pain }”
guide-portrait = 四类描述：{ $of } 项中已填 { $n } 项
guide-portrait-action = 描述这些公司：在哪里、是谁、想要什么、如何购买
guide-people = 关键人物（含决策者）：{ $n }
guide-people-action = 添加做决定的人，以及能叫停采购的人
guide-jobs = 有衡量指标的任务：{ $n }
guide-jobs-action = 写下他们想完成的任务，附指标、基准和目标
