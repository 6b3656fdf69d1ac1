collect-title = Соберите, что известно
collect-drop = Перетащите сюда выгрузку из CRM
collect-drop-text = XLSX, XLS, ODS, CSV и подобные, в любой кодировке. Или вставьте строки из таблицы. Данные не покидают этот компьютер
collect-choose = Выбрать файл
collect-paste = Вставить
collect-by-hand = Ввести вручную
collect-pasted = Вставленные строки
collect-rows = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
} · { $columns ->
    [one] { $columns } столбец
    [few] { $columns } столбца
   *[many] { $columns } столбцов
}
# Only the first rows of a large table were looked at
collect-first-rows = первые { $rows } строк · { $columns ->
    [one] { $columns } столбец
    [few] { $columns } столбца
   *[many] { $columns } столбцов
}
collect-kind = Что в строках
collect-kind-accounts = Наш список
collect-kind-market = Список рынка
collect-kind-deals = Сделки
collect-kind-usage = Использование по месяцам
collect-rolled = Что следует для каждой компании
collect-rolled-of = Чем становится: { $outcome }
collect-rolled-deals = Каждая компания получает одну строку. Отношения следуют из сделок там, где о них не говорит список компаний. Загружайте все сделки одной таблицей: новая таблица заменяет сказанное прежней
collect-rolled-usage = Каждая компания получает одну строку. Начиная с её первого месяца, месяц без строки — месяц без использования
collect-importing = Импорт
collect-reading = Чтение
collect-charset = Кодировка
collect-separator = Разделитель
collect-comma = запятая
collect-semicolon = знак ;
collect-tab = табуляция
collect-pipe = черта |
collect-header = Строка заголовков
collect-header-row = шапка: строка { $row }
collect-no-header = без шапки
collect-ambiguous = { $n ->
    [one] { $n } столбец читается двояко
    [few] { $n } столбца читаются двояко
   *[many] { $n } столбцов читаются двояко
}
collect-column = Столбец таблицы
collect-values = Первые значения
collect-becomes = Станет
collect-read = Чтение
collect-becomes-of = Чем станет «{ $column }»
collect-read-of = Как читать «{ $column }»
collect-left-out = (пропустить)
collect-name = Название
collect-domain = Домен
collect-record-id = ID записи
collect-relationship = Статус
# A new attribute: «Industry · category»
collect-new = { $name } · нов. { $kind }
collect-outcome = { $name } · результат
collect-unreadable = { $n ->
    [one] { $n } ячейка не читается
    [few] { $n } ячейки не читаются
   *[many] { $n } ячеек не читаются
}
collect-fill = заполнено { $share }
collect-row-cell = Строка { $row }: { $cell }
collect-which = как читать?
collect-year-first = сначала год
collect-day-first = сначала день
collect-month-first = сначала месяц
collect-split-at = делить по { $sign }
collect-split-line = делить по строкам
collect-update-rule = Если ID записи, домен или название уже есть, строка обновит эту компанию; старые значения сохранятся
collect-import-n = Импорт ({ $n })
collect-import-all = Импорт всех строк
collect-discard = Отказаться
collect-imported = { $source }: { $new ->
    [one] { $new } новая компания
    [few] { $new } новые компании
   *[many] { $new } новых компаний
}, обновлено { $updated }
collect-imported-problems = { $source }: { $new ->
    [one] { $new } новая компания
    [few] { $new } новые компании
   *[many] { $new } новых компаний
}, обновлено { $updated }, { $problems ->
    [one] { $problems } ячейку стоит проверить
    [few] { $problems } ячейки стоит проверить
   *[many] { $problems } ячеек стоит проверить
}
collect-imports = Импорт
collect-batch = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}, новых { $new }
collect-remove-import = Убрать импорт { $source }
collect-tab-purpose = Цель
collect-tab-accounts = Компании
collect-tab-sources = Источники
collect-tab-interviews = Интервью
collect-tab-team-views = Мнения команды
collect-tab-market = Рынок
