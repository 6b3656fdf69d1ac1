# Who takes part
team-people = 参与者
team-people-empty = 请列出每位要听取意见的人及其职能：销售、市场、产品、客户成功、管理层
team-people-add = 添加一人
team-name = 姓名
team-function = 职能
team-ballot = 选票
team-in = 已交
team-waiting = 等待

# Rounds
team-rounds = 轮次
team-rounds-empty = 每一轮中，大家各自私下说出每个属性有多重要，然后就能看到分歧在哪里
team-new-round = 新一轮
team-round-n = 第 { $n } 轮
team-round-shown = 显示的轮次
team-round-name = 轮次名称
team-round-asks = 要问的属性
team-round-why = 各轮分开保存，可以看到讨论改变了什么
team-start-round = 开始这一轮
team-round-menu = 这一轮的更多操作
team-remove-round = 删除这一轮及其选票
# $n of $of ballots
team-turnout = 已交 { $n } / { $of }
team-shown = 已公开
team-kept-hidden = 全部交齐前隐藏
team-asks = 要问的属性：{ $names }
team-hidden = 已交 { $n } / { $of } 张选票。在全部交齐或由您公开之前一直隐藏，以免大家互相影响
team-pass = 传递电脑
team-reveal = 立即公开
team-reveal-why = 显示已交的选票。还没交的人会看到别人的意见

# Between two participants. Nothing else is on the screen
team-pass-to = 请把电脑交给
team-pass-why = 您填写的内容在全部交齐之前不会显示
# $name is a person
team-begin = 我是{ $name }：开始
team-given = 您的选票已经交了
team-given-why = 再次打开会在屏幕上显示您填写的内容，请不要让别人看到
team-open-again = 我是{ $name }：重新打开我的选票
team-stop = 停止传递
team-someone-else = 或者其他人
team-all-in = 选票已全部交齐
team-all-in-why = 请把电脑还给主持人
team-show-result = 查看结果

# The page of one participant
team-how = 对您想赢得的公司来说，每个属性有多重要？0 表示不重要，5 表示决定性。按 0 到 5 键自动跳到下一项
team-rated = 已评 { $n } / { $of }
team-importance-of = { $name } 的重要性
team-wished = 期望的值
team-wished-of = { $name } 的期望值
# $range is «50–400»
team-half-lie = 一半的公司：{ $range }
team-done = 完成，传给下一位
team-leave = 不交就离开
team-left-open = 还有 { $n } 项未评

# Forms
team-write-forms = 生成表格
team-write-each-xlsx = 为每位未交者生成一份，Excel
team-write-each-csv = 为每位未交者生成一份，CSV
team-write-one-xlsx = 一份空白表格，Excel
team-write-one-csv = 一份空白表格，CSV
team-read-forms = 读取表格
team-path-read = 读取填好的表格
team-path-write = 生成表格
team-path-write-all = 存放表格的文件夹
team-kind-form = 表格
team-forms-written = 已生成 { $n } 份表格：{ $path }
team-forms-read = 从 { $of } 个文件读入 { $n } 张选票
team-forms-report = 表格读取结果
team-copy-report = 复制列表
team-form-not-made = 无法生成表格：{ $reason }

# What came of one form; $n answers of $of
team-taken = { $name }，{ $round }：已答 { $n } / { $of }
team-taken-new = { $name }，{ $round }：已答 { $n } / { $of }。已加入参与者名单
team-taken-again = { $name }，{ $round }：已答 { $n } / { $of }，替换了之前的选票
team-problem-twice = { $name } 出现在两个文件中：以第一个为准
team-problem-namesakes = 有几个人都叫 { $name }：请按参与者名单填写职能
team-problem-not-a-form = 不是本程序的表格，或者以 icp-form 开头的标记被删掉了
team-problem-newer = 由更新版本的程序生成（表格 { $version }）：请更新本程序
team-problem-other-round = 属于本项目中没有的轮次（{ $key }）
team-problem-no-name = 第 { $row } 行：没有姓名。请写明是谁的选票，再重新读取
team-problem-blank = 什么都没有填写
team-problem-unknown-attribute = 第 { $row } 行：没有问过“{ $cell }”，已略过
team-problem-not-an-importance = 第 { $row } 行：“{ $cell }”不是 0 到 5 的整数，按未评处理
team-problem-asked-twice = 第 { $row } 行：“{ $cell }”上面已经答过，已略过
team-problem-other-code = 第 { $row } 行：代码与“{ $cell }”不一致，以名称为准
team-problem-edited-headers = 第 { $row } 行：无法识别表头，按原来的列顺序读取

# The form itself
team-form-title = 对您来说什么重要：{ $round }
team-form-how = 请写上姓名和职能，然后说明每个属性在您想赢得的公司中有多重要：0 表示不重要，5 表示决定性。说不准的请留空
team-form-how-wished = 在旁边写上期望的值，例如某个行业、范围 50-400、是或否。多个值用逗号分开
team-form-how-marks = 请不要改动灰色单元格：它们说明这是哪一轮。保存文件后交回
team-form-round = 轮次
team-form-name = 您的姓名
team-form-function = 您的职能
team-form-attribute = 属性
team-form-meaning = 说明
team-form-importance = 重要性 0–5
team-form-wished = 期望的值
team-form-code = 代码
# $what is «category» or what the attribute is, $values the most frequent ones
team-form-known = { $what }。{ $values }
team-form-choice = 重要性
team-form-choice-why = 0 到 5 的整数，或者留空

# What came of the round
team-agreement = 意见有多一致
team-no-figure = 至少要有两个人对两个属性给出不同评分，才能看出是否一致
team-very-weak = 对什么更重要，一致程度很低
team-weak = 对什么更重要，一致程度较低
team-moderate = 对什么更重要，一致程度中等
team-strong = 对什么更重要，一致程度较高
team-very-strong = 对什么更重要，一致程度极高
team-no-more-than-chance = 一致程度不超过偶然
# $mean and $high are figures of the same scale, $p a share
team-chance = 纯属偶然时平均为 { $mean }，二十次中有十九次不超过 { $high }。达到或超过现在这个值的机会：{ $p }
team-w-why = 肯德尔 W 系数，已对并列作修正：0 表示各人的排序互相抵消，1 表示所有人的排序相同。文字说明依据 Schmidt（1997）
team-since = { $round }：{ $then } → { $now }
team-counted = 计入 { $people } / { $of } 张选票、{ $attributes } / { $asked } 个属性
team-not-counted = 因有人未评而未计入：{ $names }
team-importance = 各职能眼中的重要性
team-importance-why = 选票的平均值，0 到 5
team-all = 全部
team-no-function = （无职能）
team-change = 变化
team-agreement-of-each = 一致程度
# A cell of the table, for a screen reader
team-cell = { $name }，{ $function }：{ $mean }，{ $n } 张选票
team-change-of = { $name }：变化 { $change }
team-two-camps = 两个阵营
team-scattered = 各说各的
team-leaning = 大体一致
team-agreed = 一致
team-few-ratings = 评分太少
team-divisive = 分歧最大之处
team-divisive-why = 范德艾克一致度：1 表示所有人选择相同，0 表示各说各的，−1 表示分成两个阵营
team-steps-of = { $name }，选择各重要性的人数：{ $counts }
team-show-all = 全部显示
team-show-fewer = 收起
team-no-data = 公司数据中没有这方面的内容
team-data = 在 { $n } 家公司中，{ $share } 已知
team-middle = 中位数 { $median }，一半在 { $low } 到 { $high } 之间

# Making criteria
team-apply = { $profile } 的标准
team-apply-open = 变为标准
team-apply-why = 大家一致认为重要的属性变为标准，权重来自选票，选票作为证据，一步完成
team-apply-how = 已选中重要（3.5 及以上）且意见一致的属性。权重为平均重要性，最少为 1
team-mean = 重要性 { $mean }
team-in-profile = 画像中已有：采用此权重
team-no-condition = 具体要求还有待确定
team-make-criteria = 生成 { $n } 条标准
team-evidence = 团队给出的重要性为 { $mean }（满分 5）
team-evidence-who = { $of } 位参与者中的 { $n } 位

# Command line
team-cli-which-round = 哪一轮：{ $names }
team-cli-no-round = 还没有轮次：请在窗口中开始一轮
team-cli-no-such-round = 没有名为“{ $name }”的轮次
team-cli-no-such-person = 没有名为“{ $name }”的参与者
team-cli-hidden = 已交 { $n } / { $of } 张选票，全部交齐前隐藏
team-cli-reveal-hint = --reveal 会向所有人公开已交的选票
team-cli-w = W { $w }：{ $words }
team-cli-w-none = 还无法计算一致程度
team-cli-form-written = 已生成表格：{ $path }
