# What a person decides about it
suggestion-settings = 建議
suggestion-most = 標準至多
suggestion-pinned = 必須使用
suggestion-banned = 不得使用
suggestion-pin = 釘選「{ $name }」：必須使用
suggestion-unpin = 「{ $name }」不必使用
suggestion-pin-one = 釘選一個屬性：必須使用
suggestion-ban = 禁用「{ $name }」
suggestion-unban = 「{ $name }」可以使用
suggestion-ban-one = 禁用一個屬性

# Where nothing is suggested
suggestion-like-chance = 沒有找到優於偶然的特徵
suggestion-like-chance-why = 由這些欄得出的輪廓只是猜測。不如詢問最佳客戶：為何購買、權衡過什麼、差點因何放棄
suggestion-too-few = 客戶太少，無法給出建議
suggestion-too-few-why = 需要 { $n } 個最佳客戶和同樣多的其他客戶。在此之前，請與現有客戶交談：為何購買、權衡過什麼
suggestion-interviews = 安排訪談
suggestion-warn-few = 只有 { $n } 個最佳客戶，此處各數字都很不確定
suggestion-warn-pin = 「{ $name }」雖被釘選卻無法使用：為空或全部相同
suggestion-warn-many = 「{ $name }」有 { $n } 個值：幾乎沒有一個涵蓋足夠多的客戶
suggestion-warn-blank = 「{ $name }」對 { $share } 的客戶為空：他們不因此得分
suggestion-warn-drawn = 從 { $of } 個客戶中隨機抽取 { $n } 個來學習：更多只會更慢，不會更準
suggestion-warn-grouped = 相關的列保持在一起：{ $n } 組

# How it does
suggestion-chance = 打亂的資料在 { $n } 次中有 { $k } 次同樣好
suggestion-chance-title = 偶然同樣好
suggestion-chance-text = 次打亂後同樣好
suggestion-lift = 前 { $share } 的提升度，留出
suggestion-lift-text = { $interval }；涵蓋最佳 { $best }
suggestion-auc = 曲線下面積，留出
suggestion-auc-text = { $interval }；{ $n } 次劃分的均值
suggestion-churned = 前 { $share } 中的流失客戶
suggestion-churned-text = 占流失者的 { $interval }
suggestion-curve = 每增加一條標準的效果
suggestion-chosen = 選擇 { $n } 條：不遜於最佳者的最少條數
suggestion-point = { $n } 條標準：面積 { $auc } ± { $error }，前 20% 提升度 { $lift }
suggestion-level = 打亂後
suggestion-curve-what = 按標準條數的留出客戶曲線下面積
suggestion-curve-why = 留出客戶的曲線下面積；色帶為一個標準誤

# The scorecard
suggestion-scorecard = 評分卡
suggestion-n = { $n } 條標準
suggestion-scorecard-why = 為公司排序：每滿足一條標準得其權重
suggestion-take-new = 採用為新輪廓
suggestion-take-new-why = 以這些標準建立輪廓並附數字為證據；可一步復原
suggestion-take-over = 取代現有標準
suggestion-take-over-why = 以此取代「{ $name }」的標準；可一步復原
suggestion-head-criterion = 標準
suggestion-head-weight = 權重
suggestion-head-best = 其中最佳
suggestion-head-interval = 95%
suggestion-weight = { $name }：權重 { $weight }/5
suggestion-support = 已知的 { $known } 個客戶中有 { $pass } 個符合
suggestion-lift-why = 取自用以發現它的客戶；留出檢驗見上
suggestion-merged = { $name } 與 { $by } 幾乎相同（重合 { $share }），故略去
suggestion-taken = 已採用標準：{ $name }
suggestion-profile-name = 建議的輪廓

# The text of evidence. $best is «31 of 60», $lift «2.4× (1.8–3.0)»
suggestion-evidence = 建議：符合者 { $best } 為最佳，提升度 { $lift }
suggestion-evidence-held-out = 全部標準留出檢驗，前 20%：提升度 { $lift }
suggestion-evidence-sentence = 建議：全部符合者中 { $best } 為最佳，提升度 { $lift }
suggestion-evidence-sentence-held-out = 留出 { $lift }

# The sentence and the front it is chosen from
suggestion-sentence = 一句話概括
suggestion-customers-with = 具備以下條件的公司：
suggestion-and = 且
suggestion-take-sentence = 採用為輪廓
suggestion-take-sentence-why = 建立以各條件為必須的輪廓，並附數字為證據
suggestion-worth = 涵蓋 { $n } 個客戶（{ $share }）；其中 { $best } 為最佳：提升度 { $lift }
suggestion-worth-held-out = { $found }。以同法找出並在留出客戶上檢驗：提升度 { $lift }，涵蓋 { $share }
suggestion-front = 覆蓋與提升度
suggestion-front-why = 沒有一句在覆蓋與提升度上都更優；點按檢視
suggestion-front-what = 由寬到窄各句的提升度
suggestion-front-axis = 涵蓋客戶的比例；色帶由發現的提升度至留出的提升度
suggestion-average = 平均
suggestion-covers = { $n } 個客戶，{ $share }
suggestion-lifts = { $found }，留出 { $lift }
