# What a person decides about it
suggestion-settings = Предложение
suggestion-most = критериев не более
suggestion-pinned = обязательно
suggestion-banned = нельзя
suggestion-pin = Закрепить «{ $name }»: использовать обязательно
suggestion-unpin = «{ $name }» не обязателен
suggestion-pin-one = Закрепить признак: использовать обязательно
suggestion-ban = Запретить «{ $name }»: не использовать
suggestion-unban = «{ $name }» можно использовать
suggestion-ban-one = Запретить признак: не использовать

# Where nothing is suggested
suggestion-like-chance = Не найдено ничего лучше случая
suggestion-like-chance-why = Профиль из этих столбцов был бы догадкой. Лучше спросите лучших клиентов: почему купили, что взвешивали, что едва не остановило
suggestion-too-few = Клиентов слишком мало, чтобы что-то предложить
suggestion-too-few-why = Нужно { $n } лучших клиентов и столько же остальных. Пока поговорите с теми, кто есть: почему купили, что взвешивали
suggestion-interviews = К интервью
suggestion-warn-few = При { $n } лучших клиентах все цифры здесь очень приблизительны
suggestion-warn-pin = «{ $name }» закреплён, но бесполезен: он пуст или у всех одинаков
suggestion-warn-many = У «{ $name }» значений { $n }: почти ни одно не встречается достаточно часто
suggestion-warn-blank = «{ $name }» пуст у { $share } клиентов: им он ничего не даёт
suggestion-warn-drawn = Выборка: { $n } клиентов из { $of }, взяты случайно; больше — дольше, но не точнее
suggestion-warn-grouped = Связанные строки держались вместе: групп { $n }

# How it does
suggestion-chance = Перемешанные данные справились не хуже в { $k } из { $n } прогонов
suggestion-chance-title = Случайно не хуже
suggestion-chance-text = прогонов на перемешанных данных
suggestion-lift = Лифт в верхних { $share }, на отложенных
suggestion-lift-text = { $interval }; лучших: { $best }
suggestion-auc = Площадь под кривой, на отложенных
suggestion-auc-text = { $interval }; среднее по { $n } разбиениям
suggestion-churned = Ушедших в верхних { $share }
suggestion-churned-text = { $interval } всех ушедших
suggestion-curve = Что даёт каждый следующий критерий
suggestion-chosen = { $n ->
    [one] выбран { $n } критерий
    [few] выбрано { $n } критерия
   *[other] выбрано { $n } критериев
}: наименьшее число, которое не хуже лучшего
suggestion-point = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
   *[other] { $n } критериев
}: площадь { $auc } ± { $error }, лифт { $lift } в верхних 20 %
suggestion-level = перемешанные
suggestion-curve-what = Площадь под кривой на отложенных клиентах по числу критериев
suggestion-curve-why = Площадь под кривой на отложенных клиентах; полоса — одна стандартная ошибка

# The scorecard
suggestion-scorecard = Оценочная карта
suggestion-n = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
   *[other] { $n } критериев
}
suggestion-scorecard-why = Ранжирует компании: выполненный критерий даёт свой вес
suggestion-take-new = Принять как новый профиль
suggestion-take-new-why = Создаёт профиль из этих критериев, цифры станут доводами; отменяется одним шагом
suggestion-take-over = Заменить критерии
suggestion-take-over-why = Заменяет ими критерии профиля «{ $name }»; отменяется одним шагом
suggestion-head-criterion = Критерий
suggestion-head-weight = Вес
suggestion-head-best = Лучших из них
suggestion-head-interval = 95 %
suggestion-weight = { $name }: вес { $weight } из 5
suggestion-support = Соответствуют { $pass } из { $known }, о ком известно
suggestion-lift-why = На тех же клиентах, где найдено; на отложенных — выше
suggestion-merged = { $name } говорит почти то же, что { $by } (совпадение { $share }), и не взят
suggestion-taken = Критерии приняты: { $name }
suggestion-profile-name = Предложенный профиль

# The text of evidence. $best is «31 of 60», $lift «2.4× (1.8–3.0)»
suggestion-evidence = Предложено: лучших { $best } соответствующих, лифт { $lift }
suggestion-evidence-held-out = все критерии вместе на отложенных, верхние 20 %: лифт { $lift }
suggestion-evidence-sentence = Предложено: из отвечающих всем лучших { $best }, лифт { $lift }
suggestion-evidence-sentence-held-out = на отложенных { $lift }

# The sentence and the front it is chosen from
suggestion-sentence = Одной фразой
suggestion-customers-with = Компании, у которых
suggestion-and = и
suggestion-take-sentence = Принять как профиль
suggestion-take-sentence-why = Создаёт профиль, где каждое условие обязательно, цифры станут доводами
suggestion-worth = Охватывает { $n } клиентов ({ $share }); лучших { $best }: лифт { $lift }
suggestion-worth-held-out = { $found }. Найденное так же и проверенное на отложенных: лифт { $lift }, охват { $share }
suggestion-front = Охват и лифт
suggestion-front-why = ни одна не лучше другой и по охвату, и по лифту; нажмите, чтобы рассмотреть
suggestion-front-what = Лифт фраз от самой широкой к самой узкой
suggestion-front-axis = Доля охваченных клиентов; полоса — от найденного лифта до лифта на отложенных
suggestion-average = среднее
suggestion-covers = { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[other] { $n } клиентов
}, { $share }
suggestion-lifts = { $found }, на отложенных { $lift }
