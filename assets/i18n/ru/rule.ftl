# What is wrong with a RULE.json
rule-not-a-rule = Это не правило: { $reason }
rule-version = Правило версии { $version }, программа её не знает
rule-no-name = У профиля в этом правиле нет названия
rule-thresholds = Пороги должны убывать от A к C, от 100 до 1
rule-ceiling = Предел — доля от 1 до 100 процентов
rule-too-many = Критериев в правиле: { $n }; в профиле не больше { $max }
rule-criterion-not-read = Критерий { $number }, «{ $attribute }», не читается: { $reason }
rule-criterion-no-attribute = Критерий { $number }: в проекте нет признака «{ $attribute }», и в правиле не указан его вид
rule-criterion-wrong-condition = Критерий { $number }: это условие не подходит к «{ $attribute }»
rule-criterion-asks-nothing = Критерий { $number }, «{ $attribute }», ничего не спрашивает
rule-criterion-swapped = Критерий { $number }, «{ $attribute }»: нижняя граница выше верхней
rule-criterion-tolerance = Критерий { $number }, «{ $attribute }»: допуск — доля от 0 до 1
