# What makes a customer one of the best
traits-best-are = Лучшие клиенты:
traits-top = верхние { $share }
traits-starred = отмеченные звездой
traits-cut = Кто лучшие
traits-by = по показателям
traits-outcome = показатель
traits-add-outcome = Добавить показатель
traits-automatic = Автоматически
traits-automatic-why = Пусть программа сама выберет показатели и их веса
traits-yardstick = { $name }: { $direction }, вес { $weight }
traits-high-is-best = чем больше, тем лучше
traits-low-is-best = чем меньше, тем лучше
traits-weight = Вес
traits-weight-of = Вес показателя «{ $name }»
traits-direction-of = Направление показателя «{ $name }»
traits-remove = Не учитывать

# The groups
traits-group-best = Лучшие
traits-group-rest = Остальные
traits-group-churned = Ушедшие
traits-group-stayed = Оставшиеся
traits-median = { $name }, медиана { $value }
traits-months = { $n ->
    [one] за последний { $n } месяц
    [few] за последние { $n } месяца
   *[other] за последние { $n } месяцев
}
traits-months-name = Ушли { $months }: изменить срок
traits-count = { $k } из { $n }
traits-group-share = { $group }: { $count }, { $share }
traits-suggestion = Предлагаемый профиль
traits-show = Показать
traits-show-suggestion = Показать предлагаемый профиль
traits-suggestion-wait = Ищется
traits-suggestion-few = Слишком мало клиентов: нужно { $n } лучших и столько же остальных
traits-suggestion-none = Ничто в этих столбцах не предсказывает лучших лучше случая
traits-suggestion-size = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
   *[other] { $n } критериев
}; клиентов мало, проверить не на ком
traits-suggestion-catches = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
   *[other] { $n } критериев
}: в верхних 20 % — { $best } лучших. На отложенных: { $lift } ({ $interval })
traits-suggestion-catches-both = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
   *[other] { $n } критериев
}: в верхних 20 % — { $best } лучших и { $churned } ушедших. На отложенных: { $lift } ({ $interval })

# The table of traits
traits-title = Признаки
traits-tally = проверено: { $tested }, { $n ->
    [one] подтвердился { $n } вывод
    [few] подтвердились { $n } вывода
   *[other] подтвердились { $n } выводов
} · ложных открытий не более 5 %
traits-tally-why = В каждом признаке ищется то, чем группы различаются. Поиск повторяется при перемешанных метках, и каждая цифра за него заплатила
traits-view = Сравнение
traits-view-win = Лучшие и остальные
traits-view-keep = Оставшиеся и ушедшие
traits-shown = Показанные признаки
traits-order = Порядок
traits-n-of = { $what } ({ $n })
traits-all = все
traits-hold-up = подтвердилось
traits-by-evidence = по надёжности
traits-by-lift = по лифту
traits-by-support = по частоте
traits-by-name = по названию
traits-find = Найти признак
traits-clear = Очистить
traits-none = Ни один признак нельзя проверить: ниже видно, что исключено и почему
traits-none-found = Таких признаков нет
traits-show-all = Показать все признаки
traits-head-trait = Признак
traits-head-shares = Доля в каждой группе
traits-head-win = Лифт в лучшие, интервал 95 %
traits-head-keep = Лифт остаться, интервал 95 %
traits-head-lift = Лифт
traits-head-q = q
traits-head-verdict = Вывод
traits-asked = { $name }: { $what }
traits-found = { $what } (найдено)
traits-shares-why = Среди тех, о ком это известно
traits-lift-win = Такие клиенты бывают среди лучших в { $lift } раза чаще
traits-lift-keep = Такие клиенты остаются в { $lift } раза чаще
traits-no-group = нет группы
traits-q-why = Доля ложных среди таких находок; поиск и число признаков учтены

# What a trait is worth
traits-strong = сильный
traits-likely = вероятный
traits-weak = слабый
traits-too-few = мало данных
traits-avoid = избегать
traits-strong-why = Сильный: среди таких находок ложных меньше одной из ста, и лифт не ниже 1,25 даже у нижней границы интервала
traits-likely-why = Вероятный: среди таких находок ложных меньше одной из двадцати
traits-weak-why = Слабый: среди стольких клиентов сильный признак скорее всего проявился бы, а этот не проявился
traits-too-few-why = Слишком мало данных: чтобы подтвердить увиденное, нужно всего около { $n } клиентов с тем же делением
traits-avoid-why = Избегать: такие клиенты редко бывают среди лучших или чаще уходят
traits-seductive = обманчивый
traits-seductive-why = Обманчивый: таких клиентов мы чаще приобретаем и чаще теряем
traits-near-outcome = близок к итогу
traits-near-outcome-why = Так близок к одному из показателей, что может быть частью его расчёта

# Into the profile
traits-add = Добавить
traits-exclude = Исключить
traits-change = Взять это
traits-in-profile = в профиле
traits-action = { $action }: { $name }
traits-add-why = Добавляет в профиль желательный критерий; цифры станут доводом
traits-add-guess-why = Добавляет в профиль. Данные этого не подтверждают, поэтому довод считается догадкой
traits-exclude-why = Добавляет в профиль исключающий критерий; цифры станут доводом
traits-change-why = В профиле уже есть критерий по этому признаку: он станет таким, цифры станут доводом

# The text of evidence. $inside and $outside are «58 of 79»; $lift is «3.1× (2.3–4.1)»
traits-evidence-win = лучших { $inside }, остальных { $outside }, лифт { $lift }, q { $q }
traits-evidence-leave = ушедших { $inside }, оставшихся { $outside }, лифт уйти { $lift }, q { $q }
traits-evidence-who = Анализ

# What is behind the figures of a trait
traits-why-open = Почему: { $name }
traits-why-close = Свернуть: { $name }
traits-support = { $n ->
    [one] Соответствует { $n } клиент
    [few] Соответствуют { $n } клиента
   *[other] Соответствуют { $n } клиентов
} из { $known }, о ком известно; неизвестно о { $unknown }
traits-why-win = Лучшие и остальные
traits-why-leave = Ушедшие и оставшиеся
traits-with = с ним
traits-without = без него
traits-all-of-them = всего
traits-share-with = доля
traits-why-lift = Лифт { $lift }: интервал учитывает поиск
traits-why-expected = От новых клиентов ждите около { $lift }
traits-why-lift-alone = Если бы больше ничего не спрашивали: { $lift }
traits-why-odds = Отношение шансов { $lift }
traits-why-difference = Разность долей: { $value } п. п. (от { $lo } до { $hi })
traits-test-exact = Проверено одно условие: точный критерий, mid-p { $p }
traits-test-shuffled = Перебрано условий: { $n }. При { $good } из { $drawn } перемешиваний групп тот же поиск нашёл не хуже: p { $p } (без поиска было бы { $alone })
traits-test-counted = Перебрано условий: { $n }; p { $p } — точное { $alone }, умноженное на их число
traits-why-q = q { $q } по { $n } признакам и { $conditions } условиям (Бенджамини — Хохберг)
traits-why-interval = Интервалы 95 %: score-интервалы отношения и разности

# The plot of win and keep
traits-win-keep = Приобрести и удержать
traits-win-keep-n = { $n ->
    [0] обманчивых нет: что приводит клиентов, то их не теряет
    [one] { $n } обманчивый признак: приводит и теряет
    [few] { $n } обманчивых признака: приводят и теряют
   *[other] { $n } обманчивых признаков: приводят и теряют
}
traits-win-keep-what = Признаки по лифту в лучшие и лифту остаться
traits-axis-win = Лифт в лучшие
traits-axis-keep = Лифт остаться
traits-corner-keep = остаются, редко лучшие
traits-corner-both = лучшие и остаются
traits-corner-neither = ни то ни другое
traits-corner-seductive = лучшие, но уходят
traits-point = { $name }. В лучшие { $win }, остаться { $stay }; { $n ->
    [one] { $n } клиент
    [few] { $n } клиента
   *[other] { $n } клиентов
}
traits-head-win-stay = лучшие · остаться

# What is to be known of the groups. $n is a number of customers
traits-go-accounts = К компаниям
traits-go-collect = Импортировать показатели
traits-warn-no-customers = Клиентов пока нет
traits-warn-no-customers-why = Укажите у компаний, кто клиент, а кто ушёл, или импортируйте такой столбец
traits-warn-no-relationships = Ни одна компания не говорит, кем она нам приходится
traits-warn-no-relationships-why = { $n ->
    [one] За клиента принята { $n } компания с показателями
    [few] За клиентов приняты { $n } компании с показателями
   *[other] За клиентов приняты { $n } компаний с показателями
}
traits-warn-no-yardstick = Нет показателя, чтобы выбрать лучших
traits-warn-no-yardstick-why = Импортируйте ценность за всё время, срок, дни до сделки или другой показатель — или отметьте лучших звездой
traits-warn-no-stars = Никто не отмечен звездой
traits-warn-no-stars-why = Отметьте звездой клиентов, каких хотелось бы больше
traits-warn-few-best = Лучших клиентов мало
traits-warn-few-best-why = По { $n } почти ничего не отличить от случая
traits-warn-few-rest = Остальных клиентов мало
traits-warn-few-rest-why = Сравнивать не с кем: всего { $n }
traits-warn-no-churned = Никто не ушёл
traits-warn-no-churned-why = Нельзя сказать, что удерживает клиентов. Отметьте ушедших у компаний
traits-warn-few-churned = Ушедших мало
traits-warn-few-churned-why = По { $n } почти ничего не сказать о том, кто остаётся
traits-warn-left-before = Некоторые ушли давно
traits-warn-left-before-why = { $n } ушли раньше учитываемого срока и не входят ни в одну группу
traits-warn-no-index = О некоторых показателей нет
traits-warn-no-index-why = Поэтому { $n } клиентов не входят ни в одну группу
traits-warn-duplicates = Некоторые внесены дважды
traits-warn-duplicates-why = Повторных строк исключено: { $n }; каждый клиент учтён один раз
traits-warn-ties = Многие одинаково хороши
traits-warn-ties-why = Провести черту точно нельзя: лучшими считаются { $n }. Ещё один показатель различил бы их

# Columns that were not tested
traits-leak = «{ $name }» знает итог
traits-of-best = лучших
traits-of-others = остальных
traits-of-churned = ушедших
traits-of-stayed = оставшихся
traits-leak-filled = Заполнен у { $inside } { $these } и { $outside } { $those }.
traits-leak-zero = Равен нулю у { $inside } { $these } и { $outside } { $those }.
traits-leak-multiple = Кратен { $unit } у { $inside } { $these } и { $outside } { $those }.
traits-leak-separates = Почти безошибочно отличает одного { $these } от одного { $those }: верно в { $share } случаев.
traits-leak-copy = Почти повторяет «{ $outcome }» (ранговая корреляция { $r }).
traits-leak-after = Датирован днём ухода или позже у { $n } ушедших.
traits-leak-computed = Практически вычислен из «{ $name }», который тоже знает итог.
traits-leak-why = О будущем клиенте этого знать нельзя, поэтому он не участвует в признаках и предложениях
traits-left-out = { $n ->
    [one] Исключён { $n } столбец
    [few] Исключено { $n } столбца
   *[other] Исключено { $n } столбцов
}
traits-out-outcome = говорит, каким клиент оказался: это не признак
traits-out-text = свободный текст
traits-out-blank = { $n ->
    [0] пуст у всех клиентов
   *[other] известен лишь у { $n }
}
traits-out-constant = у всех одинаков
traits-out-unique = почти у каждого клиента своё значение: { $n }
traits-out-rare = ни одно значение не встречается у { $n } клиентов
traits-out-leak = знает итог, см. выше
