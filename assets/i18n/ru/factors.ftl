factors-first = Первый фактор
factors-second = Второй фактор
factors-split-of = Где делится «{ $name }»
factors-not = не { $what }
factors-which = Какие пары
factors-all = Все
factors-team = Вопросы команды
factors-explains = сомнений о группе меньше на { $share }
factors-best = Лучшие { $share } ({ $within }), { $k } из { $n }
factors-left = Ушли { $share } ({ $within }), { $k } из { $n }
factors-too-few = Слишком мало, чтобы судить
factors-group-best = лучшие
factors-group-rest = прочие
factors-group-left = ушли
factors-a-dot = Точка — до { $n } клиентов
factors-make-profile = Сделать профилем
factors-make-profile-of = Сделать профиль из «{ $quadrant }»
factors-accounts = Компании
factors-accounts-of = Показать компании: { $quadrant }
factors-evidence = Лучшие при «{ $quadrant }»: { $best }; среди всех клиентов { $all }. Ушли: { $churned }
factors-overlap = Пересечение
factors-check-same = Факторы говорят почти об одном: { $share } из { $n } клиентов стоят в обоих одинаково. Выберите тот, что говорит о другом.
factors-check-small = В самом малом квадранте { $n ->
    [0] нет клиентов
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
}: слишком мало, чтобы отличить его от других.
factors-unknown = { $n } из { $of } клиентов не попали ни в один квадрант: значение неизвестно
factors-ranked = Пары, которые делят резче всего
factors-searched = Клиентов: { $n }; каждая пара признаков в лучшем делении, за вычетом того, что тот же поиск находит при перемешанных группах
factors-searched-some = Поиск среди { $n } клиентов, взятых по жребию; в квадрантах учтены все
factors-no-pair = Ни одна пара не говорит больше случая
factors-pair = Пара
factors-sharpness = Меньше сомнений
factors-added = Даёт второй
factors-verdict = Вывод
factors-holds = держится
factors-chance = может быть случай
factors-pair-said = { $pair }: сомнений о группе меньше на { $sharpness }, из них второй фактор добавляет { $added }; { $verdict } (p { $p } по всем парам)
factors-more = Показать все пары ({ $n })
factors-fewer = Показать первые десять
factors-overlaps = Что пересекается
factors-no-overlap = Нет двух факторов об одном и том же и нет клиентов с несколькими значениями одного признака
factors-several = { $name }: у { $k } из { $n } клиентов сразу несколько значений, поэтому каждое значение — отдельный фактор: есть или нет.
factors-same = Говорят почти об одном
factors-alike = Одинаково в обоих
factors-same-said = { $a } и { $b }: { $k } из { $n } клиентов стоят в обоих одинаково, поэтому пара не ранжируется
factors-no-customers = Импортируйте клиентов вместе с тем, как сложилась работа с ними, чтобы увидеть, какие два фактора их делят
factors-one-group = Все клиенты в одной группе. Выберите исходы, по которым видны лучшие, или укажите ушедших, чтобы увидеть, что их делит.
factors-no-attribute = Ни один признак не делит клиентов надвое. Импортируйте таблицу с большим числом столбцов.
