journeys-title = 旅程
journeys-purpose = 站在买方的角度，从最初的疑虑走到续约。
journeys-customer = 客户旅程
# { $whose } is whose map or curve it is: this is how it should be.
journeys-wished-of = { $whose } · 期望
# Whose curve it is where it is nobody's in particular.
journeys-curve-anyone = 买方
journeys-material-needed = 待制作
journeys-material-stale = 已过时
journeys-lane-actions = 行动
journeys-lane-touchpoints = 触点
journeys-lane-questions = 疑问
journeys-lane-pains = 痛点
journeys-lane-feelings = 感受
journeys-lane-opportunities = 机会
journeys-lane-talk-track = 话术
journeys-lane-material = 物料
journeys-lane-measures = 衡量指标
journeys-lane-owner = 负责人
journeys-lane-evidence = 证据
journeys-lane-text = 文字
journeys-lane-list = 列表
journeys-lane-number = 数字
journeys-lane-curve = 曲线
