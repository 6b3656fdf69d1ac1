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
import-same-target = 兩欄匯入為同一項：「{ $first }」與「{ $second }」
import-no-attribute = 此欄對應的屬性已不存在：{ $column }

# What a column becomes, besides an attribute
import-field-name = 名稱
import-field-domain = 網域
import-field-record-id = 記錄 ID
import-field-relationship = 關係

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
import-too-wide = 儲存格多於欄數，多出的未匯入
import-open-quote = 引號未結束
