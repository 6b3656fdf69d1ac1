attributes-title = Признаки
attributes-n = { $n ->
    [one] { $n } признак
    [few] { $n } признака
    [many] { $n } признаков
   *[other] { $n } признака
}
attributes-name = Название
attributes-distinct = { $n ->
    [one] { $n } значение
    [few] { $n } значения
    [many] { $n } значений
   *[other] { $n } значения
}
attributes-by-hand = вручную
attributes-remove = Удалить признак { $name }
attributes-new-name = Новый признак
attributes-new-kind = Вид нового признака
attributes-add = Добавить
