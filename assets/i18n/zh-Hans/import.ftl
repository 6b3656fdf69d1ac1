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
import-no-company = 没有一列说明这一行是哪家公司
import-no-company-hint = 导出时请带上公司的名称、域名或记录编号，并选择那一列
import-no-stage-column = 没有一列说明交易是否赢单
import-no-month-column = 没有一列是月份
import-no-usage-column = 没有一列是使用量
import-wrong-kind = 这类表格没有这一列要变成的内容：{ $column }
import-wrong-kind-hint = 请选择对应的列，或者选择各行是什么
import-too-many-events = 表格中的交易或月份超过 { $max } 行，或新公司太多
import-too-many-events-hint = 请去掉最早的年份
import-same-target = 两列导入为同一项：“{ $first }”和“{ $second }”
import-no-attribute = 此列对应的属性已不存在：{ $column }

# What a column becomes, besides an attribute
import-field-name = 名称
import-field-domain = 域名
import-field-record-id = 记录 ID
import-field-relationship = 关系
# Of a deals or usage table
import-field-stage = 阶段
import-field-is-won = 是否赢单
import-field-is-closed = 是否结束
import-field-amount = 金额
import-field-currency = 币种
import-field-opened = 开始日期
import-field-closed = 结束日期
import-field-won-on = 赢单日期
import-field-lost-on = 输单日期
import-field-days-to-close = 成交天数
import-field-month = 月份
import-field-used = 当月使用量

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
import-reason-not-rolled = 汇总时不需要
import-reason-inner = 只对导出的程序有用

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
import-domain-of-known = 记录编号属于一家公司，域名属于另一家；以记录编号为准
import-domain-of-row = 记录编号属于一家公司，域名属于第 { $row } 行的公司；以记录编号为准
import-name-of-known = 名称属于另一家公司，可能是同一家重复了
import-name-of-row = 名称属于第 { $row } 行的公司，可能是同一家重复了
import-namesakes = 有几家公司同名；取了第一家
import-closed-before-opened = 结束日期早于开始日期；天数不计入
import-no-stage = 没有说明是进行中、赢单还是输单
import-too-wide = 单元格多于列数，多出的未导入
import-open-quote = 引号未闭合

# Which program the table came from
import-origin-hubspot-companies = 看起来是 HubSpot 导出的公司
import-origin-hubspot-deals = 看起来是 HubSpot 导出的交易
import-origin-salesforce-accounts = 看起来是 Salesforce 导出的客户
import-origin-salesforce-opportunities = 看起来是 Salesforce 导出的商机
import-origin-apollo = 看起来是 Apollo 导出的公司
import-origin-pipedrive-organizations = 看起来是 Pipedrive 导出的组织
import-origin-pipedrive-deals = 看起来是 Pipedrive 导出的交易
import-origin-zoho-accounts = 看起来是 Zoho 导出的客户
import-origin-zoho-deals = 看起来是 Zoho 导出的交易
import-origin-odoo = 看起来是 Odoo 导出的联系人
import-origin-twenty = 看起来是 Twenty 导出的公司
import-origin-suitecrm = 看起来是 EspoCRM 或 SuiteCRM 导出的客户

# How an outcome follows from deals or months
import-rolled-lifetime-value = 赢单金额之和
import-rolled-deal-size = 赢单金额的中位数
import-rolled-deals = 交易数
import-rolled-won-deals = 赢单数
import-rolled-won-share = 赢单占已结束交易的比例
import-rolled-days-to-close = 从开始到赢单天数的中位数
import-rolled-customer-since = 第一笔赢单的日期
import-rolled-last-won = 最近一笔赢单的日期
import-rolled-usage = 最近三个月的平均值
import-rolled-usage-last-month = 表格中最新的月份
import-rolled-usage-trend = 最近三个月与之前三个月相比
import-rolled-active-months = 有使用的月数
