# Who takes part
team-people = 參與者
team-people-empty = 請列出每位要聽取意見的人及其職能：業務、行銷、產品、客戶成功、管理層
team-people-add = 新增一人
team-name = 姓名
team-function = 職能
team-ballot = 選票
team-in = 已交
team-waiting = 等待

# Rounds
team-rounds = 輪次
team-rounds-empty = 每一輪中，大家各自私下說出每個屬性有多重要，然後就能看到分歧在哪裡
team-new-round = 新一輪
team-round-n = 第 { $n } 輪
team-round-shown = 顯示的輪次
team-round-name = 輪次名稱
team-round-asks = 要問的屬性
team-round-why = 各輪分開保存，可以看到討論改變了什麼
team-start-round = 開始這一輪
team-round-menu = 這一輪的更多操作
team-remove-round = 刪除這一輪及其選票
# $n of $of ballots
team-turnout = 已交 { $n } / { $of }
team-shown = 已公開
team-kept-hidden = 全部交齊前隱藏
team-asks = 要問的屬性：{ $names }
team-hidden = 已交 { $n } / { $of } 張選票。在全部交齊或由您公開之前一直隱藏，以免大家互相影響
team-pass = 傳遞電腦
team-reveal = 立即公開
team-reveal-why = 顯示已交的選票。還沒交的人會看到別人的意見

# Between two participants. Nothing else is on the screen
team-pass-to = 請把電腦交給
team-pass-why = 您填寫的內容在全部交齊之前不會顯示
# $name is a person
team-begin = 我是{ $name }：開始
team-given = 您的選票已經交了
team-given-why = 再次開啟會在螢幕上顯示您填寫的內容，請不要讓別人看到
team-open-again = 我是{ $name }：重新開啟我的選票
team-stop = 停止傳遞
team-someone-else = 或者其他人
team-all-in = 選票已全部交齊
team-all-in-why = 請把電腦還給主持人
team-show-result = 查看結果

# The page of one participant
team-how = 對您想贏得的公司來說，每個屬性有多重要？0 表示不重要，5 表示決定性。按 0 到 5 鍵自動跳到下一項
team-rated = 已評 { $n } / { $of }
team-importance-of = { $name } 的重要性
team-wished = 期望的值
team-wished-of = { $name } 的期望值
# $range is «50–400»
team-half-lie = 一半的公司：{ $range }
team-done = 完成，傳給下一位
team-leave = 不交就離開
team-left-open = 還有 { $n } 項未評

# Forms
team-write-forms = 產生表格
team-write-each-xlsx = 為每位未交者產生一份，Excel
team-write-each-csv = 為每位未交者產生一份，CSV
team-write-one-xlsx = 一份空白表格，Excel
team-write-one-csv = 一份空白表格，CSV
team-read-forms = 讀取表格
team-path-read = 讀取填好的表格
team-path-write = 產生表格
team-path-write-all = 存放表格的資料夾
team-kind-form = 表格
team-forms-written = 已產生 { $n } 份表格：{ $path }
team-forms-read = 從 { $of } 個檔案讀入 { $n } 張選票
team-forms-report = 表格讀取結果
team-copy-report = 複製清單
team-form-not-made = 無法產生表格：{ $reason }

# What came of one form; $n answers of $of
team-taken = { $name }，{ $round }：已答 { $n } / { $of }
team-taken-new = { $name }，{ $round }：已答 { $n } / { $of }。已加入參與者名單
team-taken-again = { $name }，{ $round }：已答 { $n } / { $of }，取代了之前的選票
team-problem-twice = { $name } 出現在兩個檔案中：以第一個為準
team-problem-namesakes = 有幾個人都叫 { $name }：請按參與者名單填寫職能
team-problem-not-a-form = 不是本程式的表格，或者以 icp-form 開頭的標記被刪掉了
team-problem-newer = 由更新版本的程式產生（表格 { $version }）：請更新本程式
team-problem-other-round = 屬於本專案中沒有的輪次（{ $key }）
team-problem-no-name = 第 { $row } 列：沒有姓名。請寫明是誰的選票，再重新讀取
team-problem-blank = 什麼都沒有填寫
team-problem-unknown-attribute = 第 { $row } 列：沒有問過「{ $cell }」，已略過
team-problem-not-an-importance = 第 { $row } 列：「{ $cell }」不是 0 到 5 的整數，按未評處理
team-problem-asked-twice = 第 { $row } 列：「{ $cell }」上面已經答過，已略過
team-problem-other-code = 第 { $row } 列：代碼與「{ $cell }」不一致，以名稱為準
team-problem-edited-headers = 第 { $row } 列：無法識別標題，按原來的欄順序讀取

# The form itself
team-form-title = 對您來說什麼重要：{ $round }
team-form-how = 請寫上姓名和職能，然後說明每個屬性在您想贏得的公司中有多重要：0 表示不重要，5 表示決定性。說不準的請留空
team-form-how-wished = 在旁邊寫上期望的值，例如某個產業、範圍 50-400、是或否。多個值用逗號分開
team-form-how-marks = 請不要改動灰色儲存格：它們說明這是哪一輪。儲存檔案後交回
team-form-round = 輪次
team-form-name = 您的姓名
team-form-function = 您的職能
team-form-attribute = 屬性
team-form-meaning = 說明
team-form-importance = 重要性 0–5
team-form-wished = 期望的值
team-form-code = 代碼
# $what is «category» or what the attribute is, $values the most frequent ones
team-form-known = { $what }。{ $values }
team-form-choice = 重要性
team-form-choice-why = 0 到 5 的整數，或者留空

# What came of the round
team-agreement = 意見有多一致
team-no-figure = 至少要有兩個人對兩個屬性給出不同評分，才能看出是否一致
team-very-weak = 對什麼更重要，一致程度很低
team-weak = 對什麼更重要，一致程度較低
team-moderate = 對什麼更重要，一致程度中等
team-strong = 對什麼更重要，一致程度較高
team-very-strong = 對什麼更重要，一致程度極高
team-no-more-than-chance = 一致程度不超過偶然
# $mean and $high are figures of the same scale, $p a share
team-chance = 純屬偶然時平均為 { $mean }，二十次中有十九次不超過 { $high }。達到或超過現在這個值的機會：{ $p }
team-w-why = 肯德爾 W 係數，已對並列作修正：0 表示各人的排序互相抵消，1 表示所有人的排序相同。文字說明依據 Schmidt（1997）
team-since = { $round }：{ $then } → { $now }
team-counted = 計入 { $people } / { $of } 張選票、{ $attributes } / { $asked } 個屬性
team-not-counted = 因有人未評而未計入：{ $names }
team-importance = 各職能眼中的重要性
team-importance-why = 選票的平均值，0 到 5
team-all = 全部
team-no-function = （無職能）
team-change = 變化
team-agreement-of-each = 一致程度
# A cell of the table, for a screen reader
team-cell = { $name }，{ $function }：{ $mean }，{ $n } 張選票
team-change-of = { $name }：變化 { $change }
team-two-camps = 兩個陣營
team-scattered = 各說各的
team-leaning = 大體一致
team-agreed = 一致
team-few-ratings = 評分太少
team-divisive = 分歧最大之處
team-divisive-why = 范德艾克一致度：1 表示所有人選擇相同，0 表示各說各的，−1 表示分成兩個陣營
team-steps-of = { $name }，選擇各重要性的人數：{ $counts }
team-show-all = 全部顯示
team-show-fewer = 收起
team-no-data = 公司資料中沒有這方面的內容
team-data = 在 { $n } 家公司中，{ $share } 已知
team-middle = 中位數 { $median }，一半在 { $low } 到 { $high } 之間

# Making criteria
team-apply = { $profile } 的標準
team-apply-open = 變為標準
team-apply-why = 大家一致認為重要的屬性變為標準，權重來自選票，選票作為證據，一步完成
team-apply-how = 已選中重要（3.5 及以上）且意見一致的屬性。權重為平均重要性，最少為 1
team-mean = 重要性 { $mean }
team-in-profile = 輪廓中已有：採用此權重
team-no-condition = 具體要求還有待確定
team-make-criteria = 產生 { $n } 項標準
team-evidence = 團隊給出的重要性為 { $mean }（滿分 5）
team-evidence-who = { $of } 位參與者中的 { $n } 位

# Command line
team-cli-which-round = 哪一輪：{ $names }
team-cli-no-round = 還沒有輪次：請在視窗中開始一輪
team-cli-no-such-round = 沒有名為「{ $name }」的輪次
team-cli-no-such-person = 沒有名為「{ $name }」的參與者
team-cli-hidden = 已交 { $n } / { $of } 張選票，全部交齊前隱藏
team-cli-reveal-hint = --reveal 會向所有人公開已交的選票
team-cli-w = W { $w }：{ $words }
team-cli-w-none = 還無法計算一致程度
team-cli-form-written = 已產生表格：{ $path }
