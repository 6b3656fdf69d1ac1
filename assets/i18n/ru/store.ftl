## Opening and saving a project file. { $file } is a file name.

store-missing = Файла { $file } нет
store-exists = Файл { $file } уже есть
store-not-a-project = { $file } — не проект ICP Workbench
store-another-program = { $file } принадлежит другой программе
store-newer = { $file } создан более новой версией ICP Workbench
store-older = { $file } создан более старой версией ICP Workbench, его нужно обновить
# { $detail } is a technical word or two in English.
store-damaged = { $file } повреждён: { $detail }
# { $what } names what was found, in technical English, such as "trigger t1".
store-unsafe = { $file } не открыт: в нём есть то, чего в проекте не бывает: { $what }
store-locked = { $file } открыт в другом окне
store-no-permission = { $file } нельзя здесь прочесть или записать: нет прав
store-disk-full = { $file } не удалось сохранить: диск заполнен
store-vanished = { $file } больше не на месте: его переместили или удалили
store-replaced = На месте { $file } теперь другой файл
store-same-file = Копия { $file } не может занять его место
store-rows-gone = Импортированных компаний больше нет в { $file }
store-too-large = Таблица для { $file } слишком велика: не больше 1 900 столбцов и 64 МБ на ячейку
store-cancelled = Отменено
store-stopped = Сохранение { $file } прекратилось
store-io = { $file } не читается или не пишется: { $detail }

store-hint-read-only = Закройте другое окно или откройте проект только для чтения
store-hint-update = Обновите ICP Workbench или откройте резервную копию
store-hint-write = Откройте его один раз для записи
store-hint-backup = Откройте резервную копию из папки рядом
store-hint-unsafe = Попросите у отправителя выгрузку
store-hint-permission = Выберите другую папку или откройте проект только для чтения
store-hint-disk-full = Освободите место или сохраните копию на другой диск
store-hint-save-copy = Сохраните копию, чтобы ничего не потерять
store-hint-other-name = Выберите другое имя
store-hint-open-again = Откройте проект заново
store-hint-import = Чтобы внести таблицу компаний, импортируйте её

store-mended-batch = Строк, импортированных из { $source }, в файле нет; этот импорт убран
store-mended-criteria = { $n ->
    [one] { $n } критерий ни к чему не относился и убран
    [few] { $n } критерия ни к чему не относились и убраны
   *[many] { $n } критериев ни к чему не относились и убраны
}
store-copy-lacks-rows = { $n ->
    [one] В копии нет { $n } импортированной строки: она не читается
    [few] В копии нет { $n } импортированных строк: они не читаются
   *[many] В копии нет { $n } импортированных строк: они не читаются
}
