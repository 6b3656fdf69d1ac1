## What the program prints when it works without a window.

cli-no-file-or-command = 没有名为 { $name } 的文件或命令
cli-commands-hint = 不开窗口可用命令 new、import、profile、match、check；详见 --help
cli-no-window = 无法打开窗口：{ $reason }
cli-no-display = 没有显示器
cli-no-xkbcommon = 缺少一个库（Debian 和 Ubuntu 上为 libxkbcommon-x11-0）
cli-which-project = 指明项目：FILE.icp 或 --sample NAME
cli-which-table = 指明表格：icp-workbench import FILE.icp TABLE
cli-no-such-file = 没有文件 { $file }
cli-file = 无法读写 { $file }：{ $reason }
cli-output = 无法写出结果：{ $reason }
cli-out-is-project = --out 指向了项目本身
cli-not-a-mapping = { $file } 不是映射：{ $reason }
cli-not-a-mapping-hint = 可用 `import --dry-run --json` 输出一份
cli-no-profile = 没有画像
cli-no-profile-hint = 用 `profile FILE.icp set RULE.json` 设定
cli-no-such-profile = 没有画像 { $name }
cli-profiles-are = 现有：{ $names }

cli-made = 已创建 { $file }：{ $name }
# What was read of a column: known cells, and all
cli-known = { $n } / { $of }
cli-imported = 已导入 { $n } 行：新增 { $new }，更新 { $updated }
cli-problems = { $n } 个问题
cli-row = 第 { $row } 行
cli-row-column = 第 { $row } 行，{ $column }
cli-more-problems = …另有 { $n } 个；用 --json 列出

cli-n-criteria = { $n } 条标准
cli-from-customers = 从客户出发
cli-top-down = 自上而下
cli-rule-set = { $name } 现有 { $n } 条标准
cli-new-attributes = 新属性：{ $names }

cli-matches = { $n } 家为 A 或 B 级：其中 { $new } 家是新的。{ $check } 家待核实
cli-head-number = #
cli-head-role = 性质
cli-head-criterion = 标准
cli-head-pass = 通过
cli-head-near = 接近
cli-head-fail = 未通过
cli-head-unknown = 未知
# Matches that there would be without this criterion
cli-head-without = 去掉后 A、B 级
cli-head-rank = 排名
cli-head-tier = 等级
cli-head-score = 匹配度
cli-head-ceiling = 上限
cli-head-verdicts = 标准
cli-head-relationship = 关系
cli-head-account = 公司
cli-must = 必须
cli-prefer = 优先（{ $weight }）
cli-exclude = 排除
cli-out = 不符
cli-shown = 显示 { $n } / { $of }；评判与排名用时 { $time } 毫秒

cli-sound = { $name }：文件完好
cli-holds = 公司：{ $accounts }。市场名单：{ $market }。画像：{ $profiles }
cli-step-collect = 收集
cli-step-analyze = 分析
cli-step-draft = 拟定
cli-step-validate = 验证
cli-step-refine = 完善
cli-rolled-up = { $n } 行汇总到公司
cli-no-statement = 此画像还没有可生成陈述的标准

# Analyzing, suggesting, scoring
cli-target = 最佳：“{ $column }”为 { $value } 的行
cli-target-blank = 有 { $n } 行的“{ $column }”为空，已略去
cli-ignored = 未查看的列：{ $names }
cli-grouped = { $rows } 行分属 { $groups } 组：查找特征时每组只计第一行，给出建议时同组的行不拆开
cli-more-found = ……另有 { $n } 项；--json 会全部列出
cli-nothing-suggested = 没有可用的建议，因此无法生成画像或评分
cli-suggestion-written = 已据此生成画像：{ $name }
cli-scored = 已为 { $n } 行评分：{ $file }
cli-profile-taken = 已有名为 { $name } 的画像
cli-profile-taken-hint = 请用 --write 另取一个名称
cli-no-such-column = 没有名为 { $name } 的列
cli-columns-are = 现有的列：{ $names }
cli-no-such-value = “{ $column }”中没有 { $value }
cli-which-value = “{ $column }”有 { $n } 个不同的值：请用 --positive 指明哪些行算作最佳
cli-values-are = 现有的值：{ $values }
cli-no-criterion-found = 表中没有画像所涉及的任何一列
cli-asked-of = 画像涉及：{ $names }
cli-criterion-missing = 表中没有“{ $name }”列：每一行都视为未知
cli-out-is-table = --out 指向了要读取的表格
cli-head-lift = 提升度
cli-checks = 检查
cli-checks-clean = 没有要改的
cli-check-answered = 已知晓：{ $reason }
