# What is wrong with a RULE.json
rule-not-a-rule = 這不是規則：{ $reason }
rule-version = 此規則為版本 { $version }，本程式不認得
rule-no-name = 此規則的輪廓沒有名稱
rule-thresholds = 門檻須從 A 到 C 遞減，且介於 1 到 100
rule-ceiling = 上限須為 1 到 100 的百分比
rule-too-many = 此規則有 { $n } 項標準，一個輪廓最多 { $max } 項
rule-criterion-not-read = 標準 { $number }「{ $attribute }」無法讀取：{ $reason }
rule-criterion-no-attribute = 標準 { $number }：專案沒有屬性「{ $attribute }」，規則也未說明其類型
rule-criterion-wrong-condition = 標準 { $number }：此條件不適用於「{ $attribute }」
rule-criterion-asks-nothing = 標準 { $number }「{ $attribute }」沒有任何條件
rule-criterion-swapped = 標準 { $number }「{ $attribute }」：下限高於上限
rule-criterion-tolerance = 標準 { $number }「{ $attribute }」：容許差須介於 0 到 1
