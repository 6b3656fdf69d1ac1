# Why a table cannot be read
import-cancelled = 匯入已取消
import-missing = 檔案不存在：{ $path }
import-forbidden = 沒有讀取此檔案的權限：{ $path }
import-io = 檔案無法讀取（{ $reason }）：{ $path }
import-not-text = 這不是文字表格：{ $name }
import-not-text-hint = 先另存為 CSV 再開啟，或複製各列後貼上
import-empty = 表格中沒有資料列
import-too-many-columns = 第 { $row } 列超過 { $max } 欄
import-cell-too-long = 第 { $row } 列有超過 1 MB 的儲存格
import-separator-hint = 檢查表格的分隔符號
import-other-columns = 此對應用於另一張表格：應有欄「{ $mapping }」，表格中是「{ $table }」
import-other-columns-hint = 重新查看表格，選擇每欄匯入為什麼
import-no-key = 沒有欄能說明每列是哪家公司
import-no-key-hint = 為名稱、網域或記錄 ID 選擇一欄
import-no-company = 沒有一欄說明這一列是哪家公司
import-no-company-hint = 匯出時請帶上公司的名稱、網域或記錄編號，並選擇那一欄
import-no-stage-column = 沒有一欄說明交易是否成交
import-no-month-column = 沒有一欄是月份
import-no-usage-column = 沒有一欄是使用量
import-wrong-kind = 這類表格沒有這一欄要變成的內容：{ $column }
import-wrong-kind-hint = 請選擇對應的欄，或者選擇各列是什麼
import-too-many-events = 表格中的交易或月份超過 { $max } 列，或新公司太多
import-too-many-events-hint = 請去掉最早的年份
import-same-target = 兩欄匯入為同一項：「{ $first }」與「{ $second }」
import-no-attribute = 此欄對應的屬性已不存在：{ $column }

# What a column becomes, besides an attribute
import-field-name = 名稱
import-field-domain = 網域
import-field-record-id = 記錄 ID
import-field-relationship = 關係
# Of a deals or usage table
import-field-stage = 階段
import-field-is-won = 是否成交
import-field-is-closed = 是否結束
import-field-amount = 金額
import-field-currency = 幣別
import-field-opened = 開始日期
import-field-closed = 結束日期
import-field-won-on = 成交日期
import-field-lost-on = 失單日期
import-field-days-to-close = 成交天數
import-field-month = 月份
import-field-used = 當月使用量

# Why a column becomes this. $field is one of the four above
import-reason-chosen = 由你選擇
import-reason-saved = 與上次匯入此表格相同
import-reason-header = 標題顯示：{ $field }
import-reason-values = 值看起來是：{ $field }
import-reason-existing = 專案中已有，名為「{ $name }」
import-reason-standard = 已知標題：「{ $header }」
import-reason-empty = 沒有值
import-reason-links = 只有連結
import-reason-number = 值是數字
import-reason-date = 值是日期
import-reason-flag = 值是「是」與「否」
import-reason-tags = 一個儲存格含多個值
import-reason-category = 反覆出現少數幾個值
import-reason-text = 值幾乎各不相同
import-reason-not-rolled = 彙整時不需要
import-reason-inner = 只對匯出的程式有用

# What is wrong with a cell or a row; row, column and the cell itself are shown beside it
import-not-a-number = 不是數字
import-other-currency = 幣別與該欄其餘部分不同
import-not-a-date = 不是日期
import-not-a-flag = 既非「是」也非「否」
import-not-a-relationship = 不是已知的關係
import-not-a-domain = 不是網域
import-row-without-key = 未匯入：沒有名稱、網域或記錄 ID
import-same-account = 與第 { $row } 列是同一家公司，已更新該公司
import-shared-domain = 與第 { $row } 列網域相同但記錄 ID 不同，兩者都保留
import-domain-of-known = 記錄編號屬於一家公司，網域屬於另一家；以記錄編號為準
import-domain-of-row = 記錄編號屬於一家公司，網域屬於第 { $row } 列的公司；以記錄編號為準
import-name-of-known = 名稱屬於另一家公司，可能是同一家重複了
import-name-of-row = 名稱屬於第 { $row } 列的公司，可能是同一家重複了
import-namesakes = 有幾家公司同名；取了第一家
import-closed-before-opened = 結束日期早於開始日期；天數不計入
import-no-stage = 沒有說明是進行中、成交還是失單
import-too-wide = 儲存格多於欄數，多出的未匯入
import-open-quote = 引號未結束

# Which program the table came from
import-origin-hubspot-companies = 看起來是 HubSpot 匯出的公司
import-origin-hubspot-deals = 看起來是 HubSpot 匯出的交易
import-origin-salesforce-accounts = 看起來是 Salesforce 匯出的客戶
import-origin-salesforce-opportunities = 看起來是 Salesforce 匯出的商機
import-origin-apollo = 看起來是 Apollo 匯出的公司
import-origin-pipedrive-organizations = 看起來是 Pipedrive 匯出的組織
import-origin-pipedrive-deals = 看起來是 Pipedrive 匯出的交易
import-origin-zoho-accounts = 看起來是 Zoho 匯出的客戶
import-origin-zoho-deals = 看起來是 Zoho 匯出的交易
import-origin-odoo = 看起來是 Odoo 匯出的聯絡人
import-origin-twenty = 看起來是 Twenty 匯出的公司
import-origin-suitecrm = 看起來是 EspoCRM 或 SuiteCRM 匯出的客戶

# How an outcome follows from deals or months
import-rolled-lifetime-value = 成交金額之和
import-rolled-deal-size = 成交金額的中位數
import-rolled-deals = 交易數
import-rolled-won-deals = 成交數
import-rolled-won-share = 成交占已結束交易的比例
import-rolled-days-to-close = 從開始到成交天數的中位數
import-rolled-customer-since = 第一筆成交的日期
import-rolled-last-won = 最近一筆成交的日期
import-rolled-usage = 最近三個月的平均值
import-rolled-usage-last-month = 表格中最新的月份
import-rolled-usage-trend = 最近三個月與之前三個月相比
import-rolled-active-months = 有使用的月數
