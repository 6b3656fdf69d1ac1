# 表格的寫法：清單中的詞
table-colon = 冒號
table-space = 空格
table-caret = 插入符號 ^
table-tilde = 波浪號 ~
table-quote = 引號
table-quote-double = 引號 "
table-quote-single = 引號 '
table-quote-none = 無引號
table-escape = 引號內的引號
table-escape-doubled = 寫兩次 ""
table-escape-backslash = 加反斜線 \"
table-line-end-lf = 換行字元 LF
table-line-end-crlf = 換行字元 CRLF
table-line-end-cr = 換行字元 CR
table-line-end-mixed = 換行字元不一
table-header-rows = 標題在第 { $first } 和第 { $second } 列
table-sheet = 工作表
table-sheet-named = 工作表「{ $name }」
table-sheet-hidden = { $name }（隱藏）

# 表格中略去的部分
table-footer = 末尾的列
table-footer-left-out = 略去頁尾
table-footer-kept = 保留頁尾
table-title-rows = 標題列之上的 { $n } 列已略去
table-footer-rows = 末尾的 { $n } 列是頁尾，已略去
table-header-again = 標題列在表中又出現 { $n } 次，已略去
table-comment-rows = 以 # 開頭的 { $n } 列已略去
table-broken = 有 { $n } 處位元組按此編碼不是文字

# 一欄為什麼這樣讀
table-how-decimal-cells = { $n } 個儲存格表明了小數點
table-how-decimal-grouping = 符號後每次都是三位數字：用來分隔千位
table-how-decimal-table = 小數點與其他欄相同
table-how-decimal-default = 沒有儲存格能表明小數點：按常見寫法
table-how-order-cells = { $n } 個儲存格表明了日和月的順序
table-how-order-default = 沒有儲存格能表明日和月的順序：按常見寫法
table-how-marks = 只有勾選標記：空白儲存格當作「否」
table-blank-unknown = 空為未知
table-blank-no = 空為否
table-how-serial = 按試算表的方式計算的天數
# 有兩種答案的問題
table-question = { $example } 是什麼？
table-answer = 在「{ $column }」欄中，{ $example } 是 { $answer }
table-answer-first = 請先回答上面的 { $n } 個問題
# 命令列中無人可問
table-assumed = { $column }：{ $example } 有兩種讀法。{ $how }。請用 --mapping 決定

# 表格為什麼讀不了
table-broken-row = 部分字元無法以此編碼讀取
table-row-too-long = 第 { $row } 列超過 16 MB
table-markup = 這是以表格為名的 HTML 或 XML 頁面：{ $name }
table-markup-hint = 用試算表軟體開啟，再另存為 XLSX 或 CSV
table-too-large = 此活頁簿的內容超出記憶體所能容納：{ $name }
table-too-large-hint = 把工作表另存為 CSV 再匯入：那樣沒有此限制
table-password = 此活頁簿有密碼保護：{ $name }
table-password-hint = 用試算表軟體開啟，再另存為沒有密碼的檔案
table-damaged = 此活頁簿已損壞，無法讀取（{ $reason }）：{ $name }
table-damaged-hint = 用試算表軟體開啟並修復，再重新儲存
table-no-sheet = 沒有工作表「{ $sheet }」；現有工作表：{ $there }
