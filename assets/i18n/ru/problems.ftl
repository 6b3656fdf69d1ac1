problems-title = { $n ->
    [one] Посмотрите { $n } ячейку или строку
    [few] Посмотрите { $n } ячейки или строки
    [many] Посмотрите { $n } ячеек или строк
   *[other] Посмотрите { $n } ячейки или строки
}
problems-of = первые из { $n }
problems-row = Строка { $row }
problems-row-column = Строка { $row } · { $column }
problems-cell = { $what }: { $cell }
problems-field = Строка { $row }, { $column }: что здесь должно быть
problems-mend = Задать и дальше
problems-leave = Оставить пустым
problems-leave-row = Оставить как есть
problems-leave-all = Оставить все
problems-show = Показать компанию
problems-hint-row = Здесь нечего задать: исправьте в источнике или оставьте как есть
problems-hint-rolled = Исправьте в таблице и загрузите её снова или оставьте как есть
problems-copy = Копировать список
problems-export = Выгрузить список…
problems-export-to = Выгрузить замечания в
problems-file = замечания.csv
problems-exported = { $n ->
    [one] { $n } замечание записано в { $path }
    [few] { $n } замечания записаны в { $path }
    [many] { $n } замечаний записано в { $path }
   *[other] { $n } замечания записано в { $path }
}
problems-head-source = Импорт
problems-head-row = Строка
problems-head-column = Столбец
problems-head-cell = Ячейка
problems-head-what = Что не так
problems-head-account = Компания
