# What each step is for
guide-collect-purpose = 匯入已知的公司及其成效
guide-analyze-purpose = 找出讓最佳客戶與眾不同的特徵
guide-draft-purpose = 保留最能區分最佳客戶的五到七個特徵
guide-validate-purpose = 用輪廓沒見過的客戶來檢驗
guide-refine-purpose = 隨產品與市場變化，保持輪廓準確

# Collect. Each line of the checklist has an action: what to do and why
guide-accounts = { $n ->
    [0] 公司
   *[other] { $n } 家公司
 }
guide-accounts-action = 匯入公司，讓每項標準都顯示選中了誰
guide-relationships = 已知關係：{ $n } / { $of } 家
guide-relationships-action = 註明哪些公司是潛在客戶、客戶或已流失
guide-customers = { $n ->
    [0] 客戶已標記
   *[other] { $n } 家客戶
 }
guide-customers-action = 標記客戶：輪廓來自客戶的共同點
guide-filled = { $n ->
    [0] 特徵填寫充分
   *[other] { $n } 個特徵大多空白
 }
# $attribute is the name of an attribute, $percent the share of accounts it is known for
guide-filled-action = 補齊「{ $attribute }」：目前 { $percent }% 的公司有值
guide-outcomes = { $n ->
    [0] 客戶成效
   *[other] { $n } 項成效
 }
guide-outcomes-action = 匯入客戶的成效，例如顧客終身價值或流失日期
guide-market = { $n ->
    [0] 市場名單
   *[other] 市場名單含 { $n } 家公司
 }
guide-market-action = 匯入 CRM 以外的公司名單，以判斷輪廓的涵蓋面

# Draft
guide-profile = { $n ->
    [0] 輪廓
   *[other] { $n } 個輪廓
 }
guide-profile-action = 建立輪廓
guide-criteria = 標準 { $n } 項（宜五到七項）
guide-criteria-action = 新增標準：五到七項足以描述一家公司
guide-criteria-too-many = 只留最重要的五到七項標準
guide-must = { $n ->
    [0] 決定性特徵
   *[other] { $n } 個決定性特徵
 }
guide-must-action = 若某特徵無法由其他條件彌補，將它設為必須或排除
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = 不過寬也不過窄
guide-breadth-too-broad = 收緊要求：{ $of } 家中有 { $n } 家為 A 或 B 級
guide-breadth-too-narrow = 放寬要求：{ $new ->
    [0] 符合的公司中沒有新的
   *[other] 符合的公司中只有 { $new } 家是新的
 }
guide-breadth-mostly-customers = 放寬要求：符合的 { $n } 家幾乎都已是客戶
guide-recorded = 每項標準都有記錄值為據
guide-recorded-action = 補齊「{ $attribute }」或改用其他屬性：{ $n } 家公司的值未知
guide-telling = 每項標準都能區分公司
guide-telling-none = 變更「{ $attribute }」的標準：沒有公司符合
guide-telling-every = 變更「{ $attribute }」的標準：所有公司都符合
