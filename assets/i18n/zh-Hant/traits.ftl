# What makes a customer one of the best
traits-best-are = 最佳客戶：
traits-top = 前 { $share }
traits-starred = 已加星號者
traits-cut = 誰是最佳
traits-by = 依
traits-outcome = 成果
traits-add-outcome = 新增計入的成果
traits-automatic = 自動
traits-automatic-why = 由程式選擇成果及其權重
traits-yardstick = { $name }：{ $direction }，權重 { $weight }
traits-high-is-best = 越高越好
traits-low-is-best = 越低越好
traits-weight = 權重
traits-weight-of = 「{ $name }」的權重
traits-direction-of = 「{ $name }」的方向
traits-remove = 不再計入

# The groups
traits-group-best = 最佳
traits-group-rest = 其餘
traits-group-churned = 流失
traits-group-stayed = 留存
traits-median = { $name }，中位數 { $value }
traits-months = 最近 { $n } 個月
traits-months-name = 流失於{ $months }：變更月數
traits-count = { $n } 中的 { $k }
traits-group-share = { $group }：{ $count }，{ $share }
traits-suggestion = 建議的輪廓
traits-show = 檢視
traits-show-suggestion = 檢視建議的輪廓
traits-suggestion-wait = 正在尋找
traits-suggestion-few = 客戶太少：需要 { $n } 個最佳客戶和同樣多的其他客戶
traits-suggestion-none = 這些欄對最佳客戶的預測都不優於偶然
traits-suggestion-size = { $n } 條標準；客戶太少，無法留出檢驗
traits-suggestion-catches = { $n } 條標準：前 20% 涵蓋最佳客戶 { $best }。留出檢驗：{ $lift }（{ $interval }）
traits-suggestion-catches-both = { $n } 條標準：前 20% 涵蓋最佳客戶 { $best }、流失客戶 { $churned }。留出檢驗：{ $lift }（{ $interval }）

# The table of traits
traits-title = 特徵
traits-tally = 檢驗了 { $tested } 項，{ $n } 條發現成立 · 錯誤發現率低於 5%
traits-tally-why = 在每個屬性中尋找使各組不同之處，並在打亂標籤後重複整個搜尋，因此每個數字都已為搜尋付出代價
traits-view = 比較
traits-view-win = 最佳對其餘
traits-view-keep = 留存對流失
traits-shown = 顯示的特徵
traits-order = 排序
traits-n-of = { $what }（{ $n }）
traits-all = 全部
traits-hold-up = 成立
traits-by-evidence = 依證據
traits-by-lift = 依提升度
traits-by-support = 依客戶數
traits-by-name = 依屬性
traits-find = 尋找特徵
traits-clear = 清除
traits-none = 沒有可檢驗的屬性：下方說明哪些欄被排除及原因
traits-none-found = 沒有這樣的特徵
traits-show-all = 顯示全部特徵
traits-head-trait = 特徵
traits-head-shares = 各組占比
traits-head-win = 成為最佳的提升度，95% 區間
traits-head-keep = 留存的提升度，95% 區間
traits-head-lift = 提升度
traits-head-q = q 值
traits-head-verdict = 結論
traits-asked = { $name }：{ $what }
traits-found = { $what }（自動發現）
traits-shares-why = 僅計已知者
traits-lift-win = 此類客戶成為最佳的可能性是平均的 { $lift }
traits-lift-keep = 此類客戶留存的可能性是平均的 { $lift }
traits-no-group = 無此組
traits-q-why = 此類發現中錯誤者的比例；搜尋與屬性數量均已計入

# What a trait is worth
traits-strong = 強
traits-likely = 可能
traits-weak = 弱
traits-too-few = 太少
traits-avoid = 避免
traits-strong-why = 強：此類發現中錯誤者不到百分之一，且提升度在區間下限處仍不低於 1.25
traits-likely-why = 可能：此類發現中錯誤者不到二十分之一
traits-weak-why = 弱：客戶數量足以顯出強特徵，而此特徵並未顯出
traits-too-few-why = 太少，無法判斷：要證實此處所見，按目前的分組共需約 { $n } 個客戶
traits-avoid-why = 避免：此類客戶很少成為最佳，或更常流失
traits-seductive = 誘人
traits-seductive-why = 誘人：此類客戶更容易贏得，也更容易流失
traits-near-outcome = 近似成果
traits-near-outcome-why = 與某項成果幾乎同步，可能是其計算的一部分

# Into the profile
traits-add = 新增
traits-exclude = 排除
traits-change = 改用此項
traits-in-profile = 已在輪廓中
traits-action = { $action }：{ $name }
traits-add-why = 作為優先標準加入輪廓，並以這些數字為證據
traits-add-guess-why = 加入輪廓。資料未予證實，因此證據只算猜測
traits-exclude-why = 作為排除標準加入輪廓，並以這些數字為證據
traits-change-why = 輪廓中已有此屬性的標準：將改為此條件，並以這些數字為證據

# The text of evidence. $inside and $outside are «58 of 79»; $lift is «3.1× (2.3–4.1)»
traits-evidence-win = 最佳 { $inside }，其餘 { $outside }，提升度 { $lift }，q { $q }
traits-evidence-leave = 流失 { $inside }，留存 { $outside }，流失提升度 { $lift }，q { $q }
traits-evidence-who = 分析

# What is behind the figures of a trait
traits-why-open = 原因：{ $name }
traits-why-close = 收合：{ $name }
traits-support = 已知的 { $known } 個客戶中有 { $n } 個符合；{ $unknown } 個未知
traits-why-win = 最佳對其餘
traits-why-leave = 流失對留存
traits-with = 符合
traits-without = 不符合
traits-all-of-them = 合計
traits-share-with = 占比
traits-why-lift = 提升度 { $lift }：區間已計入搜尋
traits-why-expected = 對新客戶可期望約 { $lift }
traits-why-lift-alone = 若未問過其他條件：{ $lift }
traits-why-odds = 勝算比 { $lift }
traits-why-difference = 占比之差：{ $value } 個百分點（{ $lo } 至 { $hi }）
traits-test-exact = 只問了一個條件：精確檢定，mid-p { $p }
traits-test-shuffled = 搜尋了 { $n } 個條件。{ $drawn } 次打亂分組中有 { $good } 次同樣的搜尋找到不遜於此者：p { $p }（單獨檢定為 { $alone }）
traits-test-counted = 搜尋了 { $n } 個條件：p { $p }，即精確值 { $alone } 乘以條件數
traits-why-q = q { $q }，涉及 { $n } 個屬性、共 { $conditions } 個條件（Benjamini–Hochberg）
traits-why-interval = 95% 區間：比值與差值的得分區間

# The plot of win and keep
traits-win-keep = 贏得與留存
traits-win-keep-n = { $n ->
    [0] 沒有誘人的特徵：贏得客戶的特徵不會使其流失
   *[other] { $n } 個誘人的特徵：常贏得，也常流失
}
traits-win-keep-what = 按成為最佳與留存的提升度排列的特徵
traits-axis-win = 成為最佳的提升度
traits-axis-keep = 留存的提升度
traits-corner-keep = 留存，但少為最佳
traits-corner-both = 最佳且留存
traits-corner-neither = 兩者皆否
traits-corner-seductive = 最佳，隨後流失
traits-point = { $name }。最佳 { $win }，留存 { $stay }；{ $n } 個客戶
traits-head-win-stay = 最佳 · 留存

# What is to be known of the groups. $n is a number of customers
traits-go-accounts = 前往「公司」
traits-go-collect = 匯入成果
traits-warn-no-customers = 尚無客戶
traits-warn-no-customers-why = 請在公司中標明誰是客戶、誰已流失，或匯入說明此事的欄
traits-warn-no-relationships = 沒有公司說明與我們的關係
traits-warn-no-relationships-why = 有成果記錄的 { $n } 家公司被視為客戶
traits-warn-no-yardstick = 沒有成果可判斷誰是最佳
traits-warn-no-yardstick-why = 請匯入終身價值、合作時長、成交天數等成果，或手動為最佳客戶加星號
traits-warn-no-stars = 尚無加星號者
traits-warn-no-stars-why = 為您希望更多的那類客戶加星號
traits-warn-few-best = 最佳客戶太少
traits-warn-few-best-why = 只有 { $n } 個，幾乎無法與偶然區分
traits-warn-few-rest = 其餘客戶太少
traits-warn-few-rest-why = 可比較的只有 { $n } 個，幾乎無法與偶然區分
traits-warn-no-churned = 無人流失
traits-warn-no-churned-why = 無法得知什麼使客戶留存。請在公司中標明已流失者
traits-warn-few-churned = 流失者太少
traits-warn-few-churned-why = 只有 { $n } 個，幾乎無法判斷誰會留存
traits-warn-left-before = 部分客戶早已流失
traits-warn-left-before-why = { $n } 個在所計月數之前流失，不計入任何組
traits-warn-no-index = 部分客戶沒有成果記錄
traits-warn-no-index-why = { $n } 個客戶因此不計入任何組
traits-warn-duplicates = 部分客戶重複錄入
traits-warn-duplicates-why = 已略去 { $n } 個重複列：每個客戶只計一次
traits-warn-ties = 許多客戶同樣好
traits-warn-ties-why = 無法在應有之處劃線：{ $n } 個被視為最佳。再加一項成果可加以區分

# Columns that were not tested
traits-leak = 「{ $name }」已知成果
traits-of-best = 最佳客戶
traits-of-others = 其餘客戶
traits-of-churned = 流失客戶
traits-of-stayed = 留存客戶
traits-leak-filled = { $these }中 { $inside } 填有此欄，{ $those }中 { $outside }。
traits-leak-zero = { $these }中 { $inside } 為零，{ $those }中 { $outside }。
traits-leak-multiple = { $these }中 { $inside } 為 { $unit } 的整數倍，{ $those }中 { $outside }。
traits-leak-separates = 幾乎無誤地區分{ $these }與{ $those }：{ $share } 的情況下正確。
traits-leak-copy = 與「{ $outcome }」幾乎一致（秩相關 { $r }）。
traits-leak-after = { $n } 的流失客戶此日期在流失當日或之後。
traits-leak-computed = 幾乎由同樣已知成果的「{ $name }」計算得出。
traits-leak-why = 對潛在客戶無從得知，因此不計入特徵與建議
traits-left-out = 略去 { $n } 欄
traits-out-outcome = 說明客戶成果如何，並非特徵
traits-out-text = 自由文字
traits-out-blank = { $n ->
    [0] 所有客戶均為空白
   *[other] 僅 { $n } 個客戶已知
}
traits-out-constant = 全部相同
traits-out-unique = 幾乎每個客戶各有其值：{ $n } 個值
traits-out-rare = 沒有任何值達到 { $n } 個客戶
traits-out-leak = 已知成果，見上
