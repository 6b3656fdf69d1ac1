rows-field = { $column }, строка { $n }
rows-move = Переместить строку { $n }
rows-remove = Удалить строку { $n }
rows-hint = Enter — следующая строка. Alt+Вверх и Alt+Вниз — переместить. Alt+Delete — удалить. Можно вставить строки из таблицы
rows-add-attribute = Добавить признак
rows-take-out = { $attribute }: убрать
rows-find-attribute = Признак
rows-no-attribute = Нет признака с таким именем
