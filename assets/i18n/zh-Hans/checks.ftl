# What can be wrong with a profile: a title, and the reason. $attribute is the name of an attribute
checks-too-generic = 过于宽泛
checks-too-generic-why = { $of } 家公司中有 { $n } 家属于 A 或 B 级；超过 { $ceiling }% 就谈不上选择
checks-too-narrow = 过于狭窄
checks-too-narrow-why = { $n ->
    [0] 没有尚未成为客户的匹配公司
   *[other] 只有 { $n } 家匹配公司还不是客户
 }；画像希望有 { $floor } 家
checks-all-customers = 匹配的都是客户
checks-all-customers-why = { $of } 家匹配公司中已有 { $n } 家是客户：几乎没有可争取的公司了
checks-none-meets = 没有公司满足某条标准
checks-none-meets-why = “{ $attribute }”已知的 { $n } 家公司中没有一家满足
checks-every-meets = 所有公司都满足某条标准
checks-every-meets-why = “{ $attribute }”已知的 { $n } 家公司全部满足：它区分不出任何公司
checks-unreachable = 有 { $n } 个等级无法达到
checks-unreachable-why = 按目前的标准和权重，任何公司都不可能属于 { $tiers }
checks-guesses = 建立在猜测之上
checks-guesses-why = { $of } 条标准中有 { $n } 条除猜测外没有支持；其中“{ $attribute }”影响的公司最多
checks-same-twice = 两条标准说的是同一回事
checks-same-twice-why = “{ $first }”和“{ $second }”：符合任一条的公司中有 { $share } 两条都符合，知道一条就知道另一条的 { $tells }（共 { $n } 家公司）
checks-bands-overlap = 区间重叠
checks-bands-overlap-why = “{ $attribute }”的{ $range }被要求了两次：这样的公司会重复计分，或既想要又被排除
checks-profiles-overlap-why = “{ $attribute }”为{ $range }的公司也符合“{ $profile }”：它们属于两个画像
checks-bands-gap = 区间之间有空缺
checks-bands-gap-why = “{ $attribute }”的{ $range }不在任何区间内
checks-profiles-gap-why = “{ $attribute }”的{ $range }既不在此画像内，也不在“{ $profile }”内
checks-mostly-empty = 某个属性大多为空
checks-mostly-empty-why = { $of } 家公司中有 { $n } 家的“{ $attribute }”未知
checks-foreign-jump = 画像之外有一笔大单
checks-foreign-jump-why = “{ $account }”占 { $n } 家客户“{ $outcome }”总额的 { $share }，却不符合画像：要么是例外，要么是画像遗漏的领域
checks-offer-changed = 产品或服务已改变
checks-offer-changed-why = { $n } 天前（{ $day }）有改变，此后没有人复核过画像
checks-review-overdue = 复核已逾期
checks-review-overdue-why = 距上次已 { $n } 个月；约定每 { $rhythm } 个月一次
checks-no-pain = 没有写明痛点
checks-no-pain-why = { $n ->
    [0] 还没有访谈过任何人
   *[other] { $n } 次访谈都没有提到痛点
 }：没有痛点就没有购买的理由
checks-no-goal = 没有对应的目标
checks-no-goal-why = 没有写明画像服务于哪个业务目标，因此无法判断它是否有效
checks-too-many = 标准过多
checks-too-many-why = 共 { $n } 条标准：超过七条就难以记住
checks-too-few = 标准过少
checks-too-few-why = 只有 { $n } 条标准，至少需要五条：更少会选出太多公司

# What to do about it
checks-ask-more = 收紧要求
checks-ask-less = 放宽要求
checks-change-criterion = 更改这条标准
checks-change-criteria = 更改标准
checks-add-criterion = 添加标准
checks-link-evidence = 补充证据
checks-fill = 补全
checks-show-account = 查看公司
checks-reviewed-today = 今天已复核
checks-to-interviews = 前往访谈
checks-write-goal = 写下目标

# The tab
checks-title = 检查
checks-open = { $n ->
    [0] 没有发现问题
   *[other] { $n } 项待处理
 }
checks-clean = 这个画像没有发现问题
checks-serious = 严重
checks-warning = 注意
checks-note = 提示
checks-worse = 比答复时更严重
checks-answer = 保持现状…
checks-answer-of = 保持现状：{ $check }
checks-reason = 为什么这样是对的
checks-reason-hint = 秋季之前只服务北方
checks-answer-done = 保存答复
checks-answered = { $n } 项已答复
checks-answered-on = { $reason } · { $day }
checks-unanswer = 撤回答复：{ $check }
checks-remedy-of = { $remedy }：{ $check }

# When the profile is gone over
checks-review = 复核
checks-review-last = 上次复核
checks-review-rhythm = 每隔
checks-review-months = { $n } 个月
checks-offer-day = 产品或服务改变于
checks-review-next = 下次不晚于 { $day }
checks-review-never = 从未复核
checks-review-hint = 年-月-日
