# What each step is for
guide-collect-purpose = 导入已知的公司及其成效
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

# Draft
guide-profile = { $n ->
    [0] 画像
   *[other] { $n } 个画像
 }
guide-profile-action = 建立画像
guide-criteria = 标准 { $n } 条（宜五到七条）
guide-criteria-action = 添加标准：五到七条足以描述一家公司
guide-criteria-too-many = 只留最重要的五到七条标准
guide-must = { $n ->
    [0] 决定性特征
   *[other] { $n } 个决定性特征
 }
guide-must-action = 若某特征无法由其他条件弥补，将它设为必须或排除
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = 不过宽也不过窄
guide-breadth-too-broad = 收紧要求：{ $of } 家中有 { $n } 家为 A 或 B 级
guide-breadth-too-narrow = 放宽要求：{ $new ->
    [0] 匹配的公司中没有新的
   *[other] 匹配的公司中只有 { $new } 家是新的
 }
guide-breadth-mostly-customers = 放宽要求：匹配的 { $n } 家几乎都已是客户
guide-recorded = 每条标准都有记录值支撑
guide-recorded-action = 补全“{ $attribute }”或改用其他属性：{ $n } 家公司的值未知
guide-telling = 每条标准都能区分公司
guide-telling-none = 更改“{ $attribute }”的标准：没有公司满足
guide-telling-every = 更改“{ $attribute }”的标准：所有公司都满足
