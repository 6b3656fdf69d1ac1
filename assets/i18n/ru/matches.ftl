matches-title = Подходящие компании
matches-live = вживую
matches-no-profile = Добавьте профиль, чтобы увидеть, кто подходит
matches-empty = Импортируйте компании, чтобы увидеть, кто подходит
matches-of = из { $n } на уровне A или B
# $by is a signed number
matches-since-edit = { $by } с правки
matches-still = С последней правки ничего не изменилось
matches-moved = вошло { $entered }, вышло { $left }
matches-out = Вне
matches-breadth = Охват
matches-too-broad = слишком широк
matches-too-narrow = слишком узок
matches-mostly-customers = почти все клиенты
matches-healthy = в норме
matches-narrow-end = узко
matches-broad-end = широко
matches-breadth-text = { $customers ->
    [one] { $customers } уже клиент, новых { $new }.
    [few] { $customers } уже клиенты, новых { $new }.
   *[many] { $customers } уже клиенты, новых { $new }.
}
matches-without = Без «{ $attribute }»: { $n }.
matches-account = Компания
matches-criteria = Критерии
matches-fit = Балл
matches-tier = Ур.
matches-open-all = Открыть все в «Компаниях»
matches-folded = Подходящих компаний: { $n }
