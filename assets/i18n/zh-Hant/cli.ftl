## What the program prints when it works without a window.

cli-no-file-or-command = 沒有名為 { $name } 的檔案或指令
cli-commands-hint = 不開視窗可用指令 new、import、profile、match、check；詳見 --help
cli-no-window = 無法開啟視窗：{ $reason }
cli-no-display = 沒有顯示器
cli-no-xkbcommon = 缺少一個程式庫（Debian 與 Ubuntu 上為 libxkbcommon-x11-0）
cli-which-project = 指明專案：FILE.icp 或 --sample NAME
cli-which-table = 指明表格：icp-workbench import FILE.icp TABLE
cli-no-such-file = 沒有檔案 { $file }
cli-file = 無法讀寫 { $file }：{ $reason }
cli-output = 無法寫出結果：{ $reason }
cli-out-is-project = --out 指向了專案本身
cli-not-a-mapping = { $file } 不是對應檔：{ $reason }
cli-not-a-mapping-hint = 可用 `import --dry-run --json` 輸出一份
cli-no-profile = 沒有輪廓
cli-no-profile-hint = 用 `profile FILE.icp set RULE.json` 設定
cli-no-such-profile = 沒有輪廓 { $name }
cli-profiles-are = 現有：{ $names }

cli-made = 已建立 { $file }：{ $name }
# What was read of a column: known cells, and all
cli-known = { $n } / { $of }
cli-imported = 已匯入 { $n } 列：新增 { $new }，更新 { $updated }
cli-problems = { $n } 個問題
cli-row = 第 { $row } 列
cli-row-column = 第 { $row } 列，{ $column }
cli-more-problems = …另有 { $n } 個；用 --json 列出

cli-n-criteria = { $n } 項標準
cli-from-customers = 從客戶出發
cli-top-down = 由上而下
cli-rule-set = { $name } 現有 { $n } 項標準
cli-new-attributes = 新屬性：{ $names }

cli-matches = { $n } 家為 A 或 B 級：其中 { $new } 家是新的。{ $check } 家待確認
cli-head-number = #
cli-head-role = 性質
cli-head-criterion = 標準
cli-head-pass = 通過
cli-head-near = 接近
cli-head-fail = 未通過
cli-head-unknown = 未知
# Matches that there would be without this criterion
cli-head-without = 去掉後 A、B 級
cli-head-rank = 排名
cli-head-tier = 等級
cli-head-score = 匹配度
cli-head-ceiling = 上限
cli-head-verdicts = 標準
cli-head-relationship = 關係
cli-head-account = 公司
cli-must = 必須
cli-prefer = 優先（{ $weight }）
cli-exclude = 排除
cli-out = 不符
cli-shown = 顯示 { $n } / { $of }；評判與排名用時 { $time } 毫秒

cli-sound = { $name }：檔案完好
cli-holds = 公司：{ $accounts }。市場名單：{ $market }。輪廓：{ $profiles }
cli-step-collect = 蒐集
cli-step-analyze = 分析
cli-step-draft = 擬定
cli-step-validate = 驗證
cli-step-refine = 精進
cli-rolled-up = { $n } 列彙整到公司
cli-no-statement = 此輪廓還沒有可產生陳述的標準

# Analyzing, suggesting, scoring
cli-target = 最佳：「{ $column }」為 { $value } 的列
cli-target-blank = 有 { $n } 列的「{ $column }」為空，已略去
cli-ignored = 未查看的欄：{ $names }
cli-grouped = { $rows } 列分屬 { $groups } 組：尋找特徵時每組只計第一列，提出建議時同組的列不拆開
cli-more-found = ……另有 { $n } 項；--json 會全部列出
cli-nothing-suggested = 沒有可用的建議，因此無法產生輪廓或評分
cli-suggestion-written = 已據此產生輪廓：{ $name }
cli-scored = 已為 { $n } 列評分：{ $file }
cli-profile-taken = 已有名為 { $name } 的輪廓
cli-profile-taken-hint = 請用 --write 另取一個名稱
cli-no-such-column = 沒有名為 { $name } 的欄
cli-columns-are = 現有的欄：{ $names }
cli-no-such-value = 「{ $column }」中沒有 { $value }
cli-which-value = 「{ $column }」有 { $n } 個不同的值：請用 --positive 指明哪些列算作最佳
cli-values-are = 現有的值：{ $values }
cli-no-criterion-found = 表中沒有輪廓所涉及的任何一欄
cli-asked-of = 輪廓涉及：{ $names }
cli-criterion-missing = 表中沒有「{ $name }」欄：每一列都視為未知
cli-out-is-table = --out 指向了要讀取的表格
cli-head-lift = 提升度
cli-checks = 檢查
cli-checks-clean = 沒有要改的
cli-check-answered = 已知悉：{ $reason }
