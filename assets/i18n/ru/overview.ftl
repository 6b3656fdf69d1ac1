# $accounts is «12,480 accounts»
overview-figures = { $profiles ->
    [one] { $profiles } профиль
    [few] { $profiles } профиля
   *[many] { $profiles } профилей
}, { $accounts }
overview-sample = Пример: компании вымышлены
overview-next = Дальше: { $action }
overview-go = Перейти
overview-show = Показать
overview-step-done = Всё по списку сделано
overview-profiles = Профили
overview-new-profile = Новый профиль
overview-no-profiles = Профиль говорит, какие компании подходят. Обычно их три–пять: по продуктам или сегментам
overview-profile = Профиль
overview-matches = Уровни A и B
overview-new = Новые
overview-criteria = Критерии
overview-evidence = Основание
# Criteria that nothing but a guess supports
overview-guesses = { $n ->
    [one] { $n } догадка
    [few] { $n } догадки
   *[many] { $n } догадок
}
overview-assumptions = { $n ->
    [one] { $n } допущение
    [few] { $n } допущения
   *[many] { $n } допущений
}
overview-breadth = Охват
overview-from-customers = от клиентов
overview-top-down = сверху вниз
# Five to seven criteria are wanted
overview-of-wanted = { $n } из 5–7
overview-attention = Требует внимания
overview-work = Дальше: работа по списку
overview-work-text = { $n ->
    [one] { $n } новая компания на уровне A или B
    [few] { $n } новые компании на уровне A или B
   *[many] { $n } новых компаний на уровне A или B
}
