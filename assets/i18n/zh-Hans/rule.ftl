# What is wrong with a RULE.json
rule-not-a-rule = 这不是规则：{ $reason }
rule-version = 此规则为版本 { $version }，本程序不认识
rule-no-name = 此规则的画像没有名称
rule-thresholds = 阈值须从 A 到 C 递减，且在 1 到 100 之间
rule-ceiling = 上限须为 1 到 100 的百分比
rule-too-many = 此规则有 { $n } 条标准，一个画像最多 { $max } 条
rule-criterion-not-read = 标准 { $number }“{ $attribute }”无法读取：{ $reason }
rule-criterion-no-attribute = 标准 { $number }：项目没有属性“{ $attribute }”，规则也未说明其类型
rule-criterion-wrong-condition = 标准 { $number }：此条件不适用于“{ $attribute }”
rule-criterion-asks-nothing = 标准 { $number }“{ $attribute }”没有任何条件
rule-criterion-swapped = 标准 { $number }“{ $attribute }”：下限高于上限
rule-criterion-tolerance = 标准 { $number }“{ $attribute }”：容差须在 0 到 1 之间
