# What each step is for
guide-collect-purpose = 匯集公司、事實和觀點。缺少的，先寫成假設
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

# Analyze
guide-best = { $n ->
    [0] 判斷最佳客戶的成果指標
   *[other] 以 { $n } 項成果判斷最佳客戶
 }
guide-best-starred = { $n ->
    [0] 為最佳客戶加星號
   *[other] 已為 { $n } 個最佳客戶加星號
 }
guide-best-action = 指明哪些成果使客戶成為最佳，以及各占多大分量
guide-found = { $n ->
    [0] 來自資料的標準
   *[other] { $n } 條標準以資料為依據
 }
guide-found-action = 查看特徵，把站得住腳的加入輪廓：證據會一併帶入
guide-suggested = 查看建議的輪廓
guide-suggested-action = 查看建議的輪廓：直接採用，或指定必須用和不得用的屬性
guide-named = { $n ->
    [0] 客戶的痛點
   *[other] 已記下 { $n } 個痛點
 }
guide-named-action = 在訪談中標出客戶的痛點，或指明哪一欄記錄了痛點
guide-swot = { $n ->
    [0] 優勢與劣勢
   *[other] SWOT 中有 { $n } 條
 }
guide-swot-action = 記下優勢、劣勢、機會與威脅：有些可以直接從已知內容帶入

# Draft
guide-profile = { $n ->
    [0] 輪廓
   *[other] { $n } 個輪廓
 }
guide-profile-action = 建立輪廓
guide-criteria = 標準 { $n } 項（宜五到七項）
guide-criteria-action = 新增標準：五到七項足以描述一家公司
guide-criteria-start = 寫下您的假設：在哪裡、什麼契合、規模多大
guide-criteria-too-many = 只留最重要的五到七項標準
guide-must = { $n ->
    [0] 決定性特徵
   *[other] { $n } 個決定性特徵
 }
guide-must-action = 若某特徵無法由其他條件彌補，將它設為必須或排除
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = 涵蓋面適中
guide-breadth-too-broad = 收緊要求：{ $of } 家中有 { $n } 家為 A 或 B 級
guide-breadth-too-narrow = 放寬要求：{ $new ->
    [0] 符合的公司中沒有新的
   *[other] 符合的公司中只有 { $new } 家是新的
 }
guide-breadth-mostly-customers = 放寬要求：符合的 { $n } 家幾乎都已是客戶
guide-recorded = 每項標準都有記錄值
guide-recorded-action = 補齊「{ $attribute }」或改用其他屬性：{ $n } 家公司的值未知
guide-telling = 能區分公司的標準
guide-telling-none = 變更「{ $attribute }」的標準：沒有公司符合
guide-telling-every = 變更「{ $attribute }」的標準：所有公司都符合

# Collect, what people know
guide-purpose = 輪廓的用途
guide-purpose-action = 寫下為何需要輪廓、期望什麼結果、哪些決定會用到它
guide-teams = { $n ->
    [0] 將使用輪廓的團隊
   *[other] { $n } 個團隊使用
 }
guide-teams-action = 列出將使用輪廓的團隊及各自需要了解什麼
guide-sources = { $n ->
    [0] 知識來源
   *[other] { $n } 個來源
 }
guide-sources-action = 列出可用的來源，從產品使用到競爭對手
guide-fresh = { $n ->
    [0] 所有來源都是最新的
   *[other] { $n } 個來源過時或從未詢問
 }
guide-fresh-action = 再次詢問「{ $source }」：資料已有 { $n } 個月
guide-fresh-ask = 詢問「{ $source }」並記下日期
guide-interviews = 訪談 { $n }/{ $of } 次
guide-interviews-action = 與最好的客戶交談：為何購買、如何權衡、用什麼詞
guide-interviews-first = 與可能成為客戶的公司交談，檢驗假設
guide-views = { $of ->
    [0] 團隊意見
   *[other] 團隊意見已收 { $n }/{ $of } 份
 }
guide-views-action = 私下詢問每位成員什麼重要
guide-views-ask = 開始一輪並發放選票
guide-views-wait = 收齊尚缺的選票
guide-divided = { $n ->
    [0] 團隊對重點意見一致
   *[other] 團隊對 { $n } 個屬性有分歧
 }
guide-divided-action = 先討論「{ $attribute }」，再問一次
guide-market-notes = { $competitors ->
    [0] 競爭對手
   *[other] { $competitors } 個競爭對手
 }與{ $trends ->
    [0] 趨勢
   *[other] { $trends } 個趨勢
 }
guide-market-notes-action = 記錄競爭對手以及改變需求的趨勢

# Draft, what the criteria rest on. $attribute is the name of the attribute of a criterion
guide-covered = { $n ->
    [0] 各團隊所需均已涵蓋
   *[other] 有 { $n } 項團隊需求未涵蓋
 }
guide-covered-action = 新增關於「{ $attribute }」的標準：{ $team }需要
guide-tests = { $n ->
    [0] 每個假設都有檢驗辦法
   *[other] { $n } 個假設沒有檢驗辦法
 }
guide-tests-action = 寫明什麼會推翻「{ $attribute }」、需要多少答覆、何時完成
guide-rests = { $n ->
    [0] 每項標準都有證據
   *[other] { $n } 項標準只憑猜測
 }
guide-rests-action = 為「{ $attribute }」補充證據：目前僅憑猜測
guide-rests-ask = 就「{ $attribute }」詢問首批公司並記下答覆
guide-overdue = { $n ->
    [0] 沒有逾期的檢驗
   *[other] { $n } 項檢驗已逾期
 }
guide-overdue-action = 對「{ $attribute }」作出判斷：檢驗應於 { $day } 完成
guide-disputed = { $n ->
    [0] 反對的證據均已回應
   *[other] { $n } 項標準遭到反對
 }
guide-disputed-action = 回應反對「{ $attribute }」的證據
guide-disputed-refuted = 修改或刪除「{ $attribute }」：它已被推翻
# $side is a function of the team, a person, or one of the sides below
guide-one-sided = { $n ->
    [0] 證據來自多個方面
   *[other] 全部 { $n } 則證據都來自{ $side }
 }
guide-one-sided-action = 詢問{ $side }以外的人
guide-side-customers = 客戶
guide-side-colleagues = 同事
guide-side-market = 市場
guide-side-accounts = 自己的資料
guide-side-usage = 產品使用
guide-side-management = 管理層
guide-side-product = 產品與研發
guide-side-marketing = 行銷部
guide-side-sales = 業務
guide-side-success = 客戶成功與服務
guide-stale = { $n ->
    [0] 證據都是最新的
   *[other] { $n } 項標準的證據已過時
 }
guide-stale-action = 重新檢視「{ $attribute }」：證據已有 { $n } 個月
guide-pains = 尚未歸類的客戶說法：{ $n }
guide-pains-action = 去歸類
guide-answers = 尚未解決的痛點：{ $n }
guide-answers-action = 寫明如何解決「{ $pain }」
guide-portrait = 四類描述：{ $of } 項中已填 { $n } 項
guide-portrait-action = 描述這些公司：在哪裡、是誰、想要什麼、如何購買
guide-people = 關鍵人物（含決策者）：{ $n }
guide-people-action = 新增做決定的人，以及能叫停採購的人
guide-jobs = 有衡量指標的任務：{ $n }
guide-jobs-action = 寫下他們想完成的任務，附指標、基準和目標
