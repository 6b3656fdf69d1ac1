# What is wrong with a RULE.json
rule-not-a-rule = This is not a rule: { $reason }
rule-version = This rule is of version { $version }, which this program does not know
rule-no-name = The profile of this rule has no name
rule-thresholds = The thresholds must fall from A to C, between 1 and 100
rule-ceiling = The ceiling must be a share of 1 to 100 percent
rule-too-many = This rule has { $n } criteria; a profile has no more than { $max }
rule-criterion-not-read = Criterion { $number }, “{ $attribute }”, cannot be read: { $reason }
rule-criterion-no-attribute = Criterion { $number }: the project has no attribute “{ $attribute }”, and the rule does not state its kind
rule-criterion-wrong-condition = Criterion { $number }: this condition cannot be asked of “{ $attribute }”
rule-criterion-asks-nothing = Criterion { $number }, “{ $attribute }”, asks nothing
rule-criterion-swapped = Criterion { $number }, “{ $attribute }”: the lower bound is above the upper one
rule-criterion-tolerance = Criterion { $number }, “{ $attribute }”: the tolerance must be a share from 0 to 1
