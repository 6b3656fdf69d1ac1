# $accounts is «12,480 accounts»
overview-figures = { $profiles } 个画像，{ $accounts }
overview-sample = 示例项目：公司均为虚构
overview-next = 下一步：{ $action }
overview-go = 前往
overview-show = 查看
overview-step-done = 清单已全部完成
overview-profiles = 画像
overview-new-profile = 新建画像
overview-no-profiles = 画像说明哪些公司合适。多数项目有三到五个，按产品或细分市场划分
overview-profile = 画像
overview-matches = A、B 级
overview-new = 新公司
overview-criteria = 标准
overview-evidence = 证据
# Criteria that nothing but a guess supports
overview-guesses = { $n } 条猜测
overview-assumptions = { $n } 条假设
overview-breadth = 覆盖面
overview-from-customers = 从客户出发
overview-top-down = 自上而下
# Five to seven criteria are wanted
overview-of-wanted = { $n }（宜 5–7）
overview-attention = 需要关注
overview-work = 下一步：跟进名单
overview-work-text = { $n } 家新公司为 A 或 B 级
