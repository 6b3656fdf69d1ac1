# $accounts is «12,480 accounts»
overview-figures = { $profiles } 個輪廓，{ $accounts }
overview-sample = 範例專案：公司皆為虛構
overview-next = 下一步：{ $action }
overview-go = 前往
overview-show = 檢視
overview-step-done = 清單已全部完成
overview-profiles = 輪廓
overview-new-profile = 新增輪廓
overview-no-profiles = 輪廓說明哪些公司合適。多數專案有三到五個，依產品或區隔劃分
overview-profile = 輪廓
overview-matches = A、B 級
overview-new = 新公司
overview-criteria = 標準
overview-evidence = 證據
# Criteria that nothing but a guess supports
overview-guesses = { $n } 項猜測
overview-assumptions = { $n } 項假設
overview-breadth = 涵蓋面
overview-from-customers = 從客戶出發
overview-top-down = 由上而下
# Five to seven criteria are wanted
overview-of-wanted = { $n }（宜 5–7）
overview-attention = 需要注意
overview-work = 下一步：跟進名單
overview-work-text = { $n } 家新公司為 A 或 B 級
