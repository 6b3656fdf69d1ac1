# 表格的写法：列表中的词
table-colon = 冒号
table-space = 空格
table-caret = 脱字符 ^
table-tilde = 波浪号 ~
table-quote = 引号
table-quote-double = 引号 "
table-quote-single = 引号 '
table-quote-none = 无引号
table-escape = 引号内的引号
table-escape-doubled = 写两次 ""
table-escape-backslash = 加反斜杠 \"
table-line-end-lf = 换行符 LF
table-line-end-crlf = 换行符 CRLF
table-line-end-cr = 换行符 CR
table-line-end-mixed = 换行符不一
table-header-rows = 标题在第 { $first } 和第 { $second } 行
table-sheet = 工作表
table-sheet-named = 工作表“{ $name }”
table-sheet-hidden = { $name }（隐藏）

# 表格中略去的部分
table-footer = 末尾的行
table-footer-left-out = 略去页脚
table-footer-kept = 保留页脚
table-title-rows = 标题行之上的 { $n } 行已略去
table-footer-rows = 末尾的 { $n } 行是页脚，已略去
table-header-again = 标题行在表中又出现 { $n } 次，已略去
table-comment-rows = 以 # 开头的 { $n } 行已略去
table-broken = 有 { $n } 处字节按此编码不是文字

# 一列为什么这样读
table-how-decimal-cells = { $n } 个单元格表明了小数点
table-how-decimal-grouping = 符号后每次都是三位数字：用来分隔千位
table-how-decimal-table = 小数点与其他列相同
table-how-decimal-default = 没有单元格能表明小数点：按常见写法
table-how-order-cells = { $n } 个单元格表明了日和月的顺序
table-how-order-default = 没有单元格能表明日和月的顺序：按常见写法
table-how-marks = 只有勾选标记：空单元格当作“否”
table-blank-unknown = 空为未知
table-blank-no = 空为否
table-how-serial = 按电子表格的方式计算的天数
# 有两种答案的问题
table-question = { $example } 是什么？
table-answer = 在“{ $column }”列中，{ $example } 是 { $answer }
table-answer-first = 请先回答上面的 { $n } 个问题
# 命令行中无人可问
table-assumed = { $column }：{ $example } 有两种读法。{ $how }。请用 --mapping 决定

# 表格为什么读不了
table-broken-row = 部分字符无法按此编码读取
table-row-too-long = 第 { $row } 行超过 16 MB
table-markup = 这是以表格为名的 HTML 或 XML 页面：{ $name }
table-markup-hint = 用电子表格软件打开，再另存为 XLSX 或 CSV
table-too-large = 此工作簿的内容超出内存所能容纳：{ $name }
table-too-large-hint = 把工作表另存为 CSV 再导入：那样没有此限制
table-password = 此工作簿有密码保护：{ $name }
table-password-hint = 用电子表格软件打开，再另存为没有密码的文件
table-damaged = 此工作簿已损坏，无法读取（{ $reason }）：{ $name }
table-damaged-hint = 用电子表格软件打开并修复，再重新保存
table-no-sheet = 没有工作表“{ $sheet }”；现有工作表：{ $there }
