# What can be wrong with a profile: a title, and the reason. $attribute is the name of an attribute
checks-too-generic = 過於寬泛
checks-too-generic-why = { $of } 家公司中有 { $n } 家屬於 A 或 B 級；超過 { $ceiling }% 就談不上選擇
checks-too-narrow = 過於狹窄
checks-too-narrow-why = { $n ->
    [0] 沒有尚未成為客戶的相符公司
   *[other] 只有 { $n } 家相符公司還不是客戶
 }；輪廓希望有 { $floor } 家
checks-all-customers = 相符的都是客戶
checks-all-customers-why = { $of } 家相符公司中已有 { $n } 家是客戶：幾乎沒有可爭取的公司了
checks-none-meets = 沒有公司符合某項標準
checks-none-meets-why = 「{ $attribute }」已知的 { $n } 家公司中沒有一家符合
checks-every-meets = 所有公司都符合某項標準
checks-every-meets-why = 「{ $attribute }」已知的 { $n } 家公司全部符合：它區分不出任何公司
checks-unreachable = 有 { $n } 個等級無法達到
checks-unreachable-why = 依目前的標準和權重，任何公司都不可能屬於 { $tiers }
checks-guesses = 建立在猜測之上
checks-guesses-why = { $of } 項標準中有 { $n } 項除猜測外沒有支持；其中「{ $attribute }」影響的公司最多
checks-same-twice = 兩項標準說的是同一回事
checks-same-twice-why = 「{ $first }」和「{ $second }」：符合任一項的公司中有 { $share } 兩項都符合，知道一項就知道另一項的 { $tells }（共 { $n } 家公司）
checks-bands-overlap = 區間重疊
checks-bands-overlap-why = 「{ $attribute }」的{ $range }被要求了兩次：這樣的公司會重複計分，或既想要又被排除
checks-profiles-overlap-why = 「{ $attribute }」為{ $range }的公司也符合「{ $profile }」：它們屬於兩個輪廓
checks-bands-gap = 區間之間有空缺
checks-bands-gap-why = 「{ $attribute }」的{ $range }不在任何區間內
checks-profiles-gap-why = 「{ $attribute }」的{ $range }既不在此輪廓內，也不在「{ $profile }」內
checks-mostly-empty = 某個屬性大多為空
checks-mostly-empty-why = { $of } 家公司中有 { $n } 家的「{ $attribute }」未知
checks-foreign-jump = 輪廓之外有一筆大單
checks-foreign-jump-why = 「{ $account }」占 { $n } 家客戶「{ $outcome }」總額的 { $share }，卻不符合輪廓：要麼是例外，要麼是輪廓遺漏的領域
checks-offer-changed = 產品或服務已改變
checks-offer-changed-why = { $n } 天前（{ $day }）有改變，此後沒有人複核過輪廓
checks-review-overdue = 複核已逾期
checks-review-overdue-why = 距上次已 { $n } 個月；約定每 { $rhythm } 個月一次
checks-no-pain = 沒有寫明痛點
checks-no-pain-why = { $n ->
    [0] 還沒有訪談過任何人
   *[other] { $n } 次訪談都沒有提到痛點
 }：沒有痛點就沒有購買的理由
checks-no-goal = 沒有對應的目標
checks-no-goal-why = 沒有寫明輪廓服務於哪個業務目標，因此無法判斷它是否有效
checks-too-many = 標準過多
checks-too-many-why = 共 { $n } 項標準：超過七項就難以記住
checks-too-few = 標準過少
checks-too-few-why = 只有 { $n } 項標準，至少需要五項：更少會選出太多公司

# What to do about it
checks-ask-more = 收緊要求
checks-ask-less = 放寬要求
checks-change-criterion = 變更這項標準
checks-change-criteria = 變更標準
checks-add-criterion = 新增標準
checks-link-evidence = 連結證據
checks-fill = 補齊
checks-show-account = 檢視公司
checks-reviewed-today = 今天已複核
checks-to-interviews = 前往訪談
checks-write-goal = 寫下目標

# The tab
checks-title = 檢查
checks-open = { $n ->
    [0] 沒有發現問題
   *[other] { $n } 項待處理
 }
checks-clean = 這個輪廓沒有發現問題
checks-serious = 嚴重
checks-warning = 注意
checks-note = 提示
checks-worse = 比答覆時更嚴重
checks-answer = 保持現狀…
checks-answer-of = 保持現狀：{ $check }
checks-reason = 為什麼這樣是對的
checks-reason-hint = 秋季之前只服務北方
checks-answer-done = 儲存答覆
checks-answered = { $n } 項已答覆
checks-answered-on = { $reason } · { $day }
checks-unanswer = 撤回答覆：{ $check }
checks-remedy-of = { $remedy }：{ $check }

# When the profile is gone over
checks-review = 複核
checks-review-last = 上次複核
checks-review-rhythm = 每隔
checks-review-months = { $n } 個月
checks-offer-day = 產品或服務改變於
checks-review-next = 下次不晚於 { $day }
checks-review-never = 從未複核
checks-review-hint = 年-月-日
