compare-empty = Когда профилей станет два, они встанут здесь рядом: что требует каждый, какие компании берут оба и каких хороших клиентов не берёт ни один
compare-sides = Рядом
compare-profile = Профиль
compare-show = Показать критерии
compare-matches = Подходящие компании
compare-n-matches = { $n }, из них новых { $new }
compare-own = Относятся сюда
compare-breadth = Охват
compare-best = Лучшие клиенты
compare-churned = Ушедшие клиенты
compare-count = { $k } из { $n } · { $share }
compare-evidence = Основания
compare-weight = Вес { $n }
compare-overlap = Пересечение
compare-n-shared = { $n ->
    [one] { $n } компания подходит двум или больше
    [few] { $n } компании подходят двум или больше
   *[other] { $n } компаний подходят двум или больше
}
compare-first = Первый профиль
compare-second = Второй профиль
compare-circles = Только { $a }: { $na }, только { $b }: { $nb }, оба: { $both }
compare-no-matches = Ни одному не подходит ни одна компания
compare-combinations = Компании по профилям, которым они подходят, и только им
compare-more-combinations = Ещё { $n } в других сочетаниях
compare-shared = Подходят нескольким
compare-first-n = { $n } из { $of }
compare-shared-none = Ни одна компания не подходит нескольким профилям
compare-belongs-rule = Каждая относится к профилю, названному первым: лучше уровень, затем выше балл, затем выше потолок
compare-missed = Хорошие клиенты вне профилей
compare-n-missed = { $k } из { $n } лучших
compare-missed-none = Каждый из лучших клиентов подходит какому-то профилю
compare-nearest = Ближе всего к профилю «{ $profile }»
compare-out-by = из-за «{ $attribute }»
compare-both = Оба: { $n }
compare-more = Показать ещё { $n }
compare-fewer = Показать меньше
compare-sides-shown = { $from }–{ $to } из { $of }
compare-sides-next = Показать следующий профиль
compare-sides-before = Показать предыдущий профиль
