draft-title = 擬定輪廓
draft-way = 輪廓的建立方式
draft-from-customers = 從客戶出發
draft-top-down = 由上而下
draft-way-why = 從客戶出發：取最佳客戶的獨特特徵。由上而下：先把特徵列為假設，再檢驗

draft-criteria = 標準
# $n criteria of $from to $to
draft-meter = { $n }（宜 { $from }–{ $to }）
draft-meter-why = 五到七項標準足以描述一家公司：太少則選中過多，太多則難以記住
draft-roles = 必須 { $must } · 優先 { $prefer } · 排除 { $exclude }
draft-add = 新增標準
draft-add-profile = 新增輪廓
draft-change = 修改
draft-link-evidence = 補充證據
draft-go-collect = 前往「蒐集」
draft-go-accounts = 前往「公司」
draft-no-profile = 輪廓說明該向哪些公司銷售
draft-empty = 標準說明哪些公司合適，從最重要的特徵開始
draft-empty-top-down = 列出好客戶應有的特徵。在得到支持之前，每項都是假設
draft-empty-import = 先匯入客戶：表格中的欄就是可選的特徵

# Heads of the columns
draft-head-attribute = 屬性
draft-head-condition = 條件
draft-head-evidence = 證據
draft-head-role = 性質
draft-head-weight = 權重
draft-head-pass = 通過

draft-must = 必須
draft-prefer = 優先
draft-exclude = 排除
# In the place of the weight, for must and exclude
draft-gate = 門檻
draft-gate-why = 單獨決定去留，沒有權重：未達到的公司即為不符

# Names of controls; $name is the name of the attribute
draft-move = 移動「{ $name }」
draft-move-hint = 拖曳可移動，點按顯示更多
draft-remove = 移除「{ $name }」
draft-role-of = 「{ $name }」的性質
draft-weight-of = 「{ $name }」的權重
draft-value-of = 「{ $name }」的值
draft-range-of = 「{ $name }」的範圍
draft-least-of = 「{ $name }」最小值
draft-most-of = 「{ $name }」最大值
draft-from-of = 「{ $name }」起始
draft-to-of = 「{ $name }」截止
draft-tolerance-of = 「{ $name }」的容許差
draft-months-of = 「{ $name }」的月數
draft-way-of-dates-of = 「{ $name }」的範圍類型
draft-quantifier-of = 「{ $name }」包含幾個
draft-more-of = 顯示「{ $name }」的全部值
draft-add-to = 加入「{ $name }」
draft-take-out = 從「{ $name }」移除 { $value }

# The menu of a criterion
draft-move-up = 上移
draft-move-down = 下移
draft-duplicate = 複製
draft-remove-it = 移除

# Warnings in a row: a word or two, and the sentence
draft-mostly-blank = { $share } 未知
draft-mostly-blank-why = { $of } 家公司中有 { $n } 家沒有記錄：能區分的很少
draft-none-meet = 無一符合
draft-none-meet-why = 沒有公司符合
draft-all-meet = 全部符合
draft-all-meet-why = 所有公司都符合：無法區分

draft-asks-nothing = 尚未設定條件，不計分
draft-pass-of = { $name }：{ $of } 家中 { $n } 家通過
draft-n-pass = { $n } 家通過
draft-n-near = { $n } 家接近
draft-n-fail = { $n } 家未通過
draft-n-unknown = { $n } 家未知
draft-without = 去掉此項：{ $n } 家為 A 或 B 級

# Conditions
draft-yes = 是
draft-no = 否
draft-flag-counts = { $yes } 家是，{ $no } 家否
draft-any-of = 含任一
draft-all-of = 含全部
draft-none-of = 均不含
draft-choose-values = 選擇值
draft-choose-words = 選擇詞
draft-search-value = 搜尋值
draft-type-value = 輸入值
draft-no-value = 沒有這個值
draft-add-value = 新增
draft-type-word = 輸入詞
draft-no-word = 還沒有詞
draft-add-word = 新增
# $range is «50–400», $share a percentage
draft-with-tolerance = { $range } ± { $share }
draft-from = 從
draft-to = 到
draft-tolerance = 容許差
draft-tolerance-why = 略超範圍計一半分
draft-quantiles = 中位數 { $median }，九成在 { $low } 到 { $high } 之間
draft-any-day = 任何日期
draft-since = { $day } 起
draft-until = 截至 { $day }
draft-within = 最近 { $n } 個月內
draft-between-days = 兩日之間
draft-last-months = 最近幾個月
draft-months = { $n ->
   *[other] 個月
 }
draft-reference-day = 從 { $day } 往前算
draft-day-form = 例如 2026-03-14

# Kinds of attributes, with an example of each
draft-kind-category = 類別
draft-kind-tags = 標籤
draft-kind-number = 數字
draft-kind-date = 日期
draft-kind-flag = 是或否
draft-kind-text = 文字
draft-example-category = 產業、國家
draft-example-tags = 使用中的技術
draft-example-number = 員工數、營收
draft-example-date = 成立日期
draft-example-flag = 線上銷售
draft-example-text = 簡介

draft-search-attribute = 搜尋屬性
draft-clear = 清除
draft-new-attribute = 新增屬性…
draft-new-attribute-named = 新增屬性「{ $name }」…
draft-new-attribute-name = 新屬性的名稱
draft-new-attribute-hint = 倉庫數量
draft-new-attribute-what = 要記錄公司的什麼？
draft-new-attribute-there = 已有同名屬性
draft-back = 返回清單
draft-fill = 已知 { $share }
draft-in-use = 已使用

draft-tiers = 等級
draft-least-score-of = { $tier } 級最低分
draft-tiers-why = 各等級的最低分，滿分 100
draft-tiers-fall = 分數須從 A 到 C 遞減，且介於 1 到 100
draft-breadth = 涵蓋面
draft-floor = 新符合公司下限
draft-floor-what = 家新的符合公司為下限，不足則過窄
draft-ceiling = 符合占比上限
draft-ceiling-what = % 的公司為上限，超出則過寬

# The first traits of a profile from traits
draft-starter = 從這些特徵開始
draft-starter-why = 每項都成為一個假設，並寫明什麼會推翻它、需要多少答覆、何時完成
draft-starter-all = 全部新增（{ $n } 項）
draft-starter-add = 新增「{ $name }」
draft-tab-criteria = 標準
draft-tab-statement = 陳述
draft-tab-profile = 輪廓
draft-tab-people = 關鍵人物
draft-tab-progress = 成果進展
draft-tab-checks = 檢查
draft-tab-compare = 比較
