# Why a table cannot be read
import-cancelled = 导入已取消
import-missing = 文件不存在：{ $path }
import-forbidden = 没有读取此文件的权限：{ $path }
import-io = 文件无法读取（{ $reason }）：{ $path }
import-not-text = 这不是文本表格：{ $name }
import-not-text-hint = 先另存为 CSV 再打开，或复制各行后粘贴
import-empty = 表中没有行
import-too-many-columns = 第 { $row } 行超过 { $max } 列
import-cell-too-long = 第 { $row } 行有超过 1 MB 的单元格
import-separator-hint = 检查表格的分隔符
import-other-columns = 此映射用于另一张表：应有列“{ $mapping }”，表中是“{ $table }”
import-other-columns-hint = 重新查看表格，选择每列导入为什么
import-no-key = 没有列能说明每行是哪家公司
import-no-key-hint = 为名称、域名或记录 ID 选择一列
import-same-target = 两列导入为同一项：“{ $first }”和“{ $second }”
import-no-attribute = 此列对应的属性已不存在：{ $column }

# What a column becomes, besides an attribute
import-field-name = 名称
import-field-domain = 域名
import-field-record-id = 记录 ID
import-field-relationship = 关系

# Why a column becomes this. $field is one of the four above
import-reason-chosen = 由你选择
import-reason-saved = 与上次导入此表相同
import-reason-header = 标题表明：{ $field }
import-reason-values = 值看起来是：{ $field }
import-reason-existing = 项目中已有，名为“{ $name }”
import-reason-standard = 已知标题：“{ $header }”
import-reason-empty = 没有值
import-reason-links = 只有链接
import-reason-number = 值是数字
import-reason-date = 值是日期
import-reason-flag = 值是“是”和“否”
import-reason-tags = 一个单元格含多个值
import-reason-category = 反复出现少数几个值
import-reason-text = 值几乎各不相同

# What is wrong with a cell or a row; row, column and the cell itself are shown beside it
import-not-a-number = 不是数字
import-other-currency = 货币与该列其余部分不同
import-not-a-date = 不是日期
import-not-a-flag = 既非“是”也非“否”
import-not-a-relationship = 不是已知的关系
import-not-a-domain = 不是域名
import-row-without-key = 未导入：没有名称、域名或记录 ID
import-same-account = 与第 { $row } 行是同一家公司，已更新该公司
import-shared-domain = 与第 { $row } 行域名相同但记录 ID 不同，两者都保留
import-too-wide = 单元格多于列数，多出的未导入
import-open-quote = 引号未闭合
