# $n accounts match, $new of them are no customers yet
accounts-matches = { $n } на уровне A или B, из них новых { $new }
accounts-columns = Столбцы
accounts-export = Экспорт списка
accounts-kind = Какие компании показаны
accounts-own = Наши
accounts-market = Рынок
accounts-empty = Импортируйте компании из файла или буфера обмена, и здесь будет их оценка
accounts-type-by-hand = Ввести вручную
accounts-nothing = По этим фильтрам нет ни одной компании
accounts-clear-all = Показать все компании
accounts-find = Поиск
accounts-clear-search = Очистить поиск
accounts-part = Часть списка
accounts-all = Все
accounts-to-check = Проверить
accounts-starred = Со звездой
accounts-add-filter = Добавить фильтр
accounts-remove-filter = Убрать фильтр «{ $filter }»
accounts-clear-filters = Сбросить фильтры
accounts-n-found = { $n ->
    [one] Найдена { $n } компания
    [few] Найдены { $n } компании
   *[many] Найдено { $n } компаний
}
# $what is one or more relationships: «prospect, lost»
accounts-only = только: { $what }
# $what is a condition: «Industry: Medical devices or Diagnostics»
accounts-filter = { $attribute }: { $what }
accounts-blank = пусто
accounts-known = известно
accounts-only-blank = Только пустые
accounts-only-known = Только известные
accounts-reading-values = Подсчёт значений…
accounts-find-value = Найти значение
accounts-no-value = Такого значения нет
accounts-add-value = Добавить
accounts-least = От
accounts-most = До
accounts-first-day = Первый день
accounts-last-day = Последний день
accounts-any = любое
accounts-contains-word = Содержит
# A list with more than one part: «A, B or C»
accounts-or = { $first } или { $last }
accounts-none-of = кроме { $what }
accounts-from-to = с { $from } по { $to }
accounts-from = с { $day }
accounts-until = по { $day }
accounts-last-months = { $n ->
    [1] последний месяц
    [one] последний { $n } месяц
    [few] последние { $n } месяца
   *[many] последние { $n } месяцев
}
accounts-contains = содержит { $what }
accounts-name = Название
accounts-domain = Домен
accounts-record-id = ID записи
accounts-relationship = Статус
accounts-criteria = Критерии
accounts-fit = Балл, до
accounts-tier = Ур.
accounts-sorted-up = по возрастанию
accounts-sorted-down = по убыванию
accounts-hide-column = Скрыть столбец
accounts-columns-hint = Отметьте, что показывать; порядок меняется перетаскиванием
accounts-columns-reset = Как было сначала
accounts-move-column = Переместить «{ $column }»
accounts-pass = прошла
accounts-near = почти
accounts-fail = не прошла
# A score and what it could become: «74, up to 91»
accounts-fit-up-to = { $score }, до { $ceiling }
accounts-tier-by-hand = Задан вручную
accounts-tier-to-check = Проверить: «нужно» или «нельзя» неизвестно
accounts-star-name = Отметить звездой: { $name }
accounts-unstar-name = Снять звезду: { $name }
accounts-star = Звезда
accounts-unstar = Без звезды
accounts-note = Заметка
accounts-note-hint = О чём молчат данные
accounts-remove = Удалить
accounts-copy-rows = Копировать
accounts-copied = { $n ->
    [one] Скопирована { $n } компания
    [few] Скопированы { $n } компании
   *[many] Скопировано { $n } компаний
}
accounts-too-many-to-copy = Больше { $n } компаний в буфер не войдёт. Экспортируйте список
accounts-too-many-to-change = За раз можно отметить или удалить не больше { $n } компаний
accounts-edit-cell = Изменить
accounts-leave-blank = Оставить пустым
accounts-unreadable = Не читается как значение этого столбца
accounts-n-selected = { $n ->
    [one] Выбрана { $n } компания
    [few] Выбраны { $n } компании
   *[many] Выбрано { $n } компаний
}
accounts-close-receipt = Назад к совпадениям
accounts-fold-receipt = Свернуть панель
accounts-up-to = до { $ceiling }, если пробелы в нашу пользу
accounts-of-100 = из 100
accounts-out-because = вне: { $attributes }
accounts-check-because = Проверить: { $attributes }
# A value outside the range, but within the tolerance
accounts-value-near = { $value }, почти
accounts-points = { $earned } из { $most }
accounts-must = нужно
accounts-must-not-met = нужно, но нет
accounts-must-unknown = нужно, неизвестно
accounts-excluded = исключена
accounts-not-excluded = допущена
accounts-exclude-unknown = проверить
accounts-what-makes-it-an-a = Что приведёт на уровень A
accounts-step-not = { $attribute }: не { $what }
accounts-answer = Нужен ответ
accounts-change = Нужна перемена
accounts-answers-settle = { $n ->
    [1] Хватит одного ответа
    [one] Хватит { $n } ответа
    [few] Хватит { $n } ответов
   *[many] Хватит { $n } ответов
}
accounts-changes-needed = { $n ->
    [1] Измениться должна сама компания
    [one] Сама компания должна измениться в { $n } пункте
    [few] Сама компания должна измениться в { $n } пунктах
   *[many] Сама компания должна измениться в { $n } пунктах
}
accounts-answers-and-changes = { $answers ->
    [one] { $answers } ответ; перемен в самой компании: { $changes }
    [few] { $answers } ответа; перемен в самой компании: { $changes }
   *[many] { $answers } ответов; перемен в самой компании: { $changes }
}
accounts-blanks-first = Заполните сначала
accounts-blank-settles = { $n ->
    [one] решит { $n } компанию
    [few] решит { $n } компании
   *[many] решит { $n } компаний
}
accounts-blank-moves = { $n ->
    [one] сдвинет { $n } компанию
    [few] сдвинет { $n } компании
   *[many] сдвинет { $n } компаний
}
accounts-fill = Заполнить «{ $attribute }»
accounts-values = Остальные данные
accounts-override = Уровень…
accounts-reason = Причина
accounts-reason-hint = Чего не видит правило
accounts-by = Кто
accounts-by-hint = Имя
accounts-set-tier = Задать уровень
# $tier is a letter
accounts-set-by-hand = Уровень { $tier } вручную
accounts-take-back = Сбросить
accounts-dive = Крупный план
