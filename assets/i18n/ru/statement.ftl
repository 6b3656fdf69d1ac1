# The sentences of a statement. What fills them is a list of clauses such as «число сотрудников — от 50 до 400»
statement-must-prefer = Наш идеальный клиент — компания, у которой { $must }; лучше всего, если { $prefer }.
statement-must = Наш идеальный клиент — компания, у которой { $must }.
statement-prefer = Лучше всего нам подходят компании, у которых { $prefer }.
statement-not = Не подходят компании, у которых { $exclude }.
statement-only-not = Наш идеальный клиент — любая компания, кроме тех, у которых { $exclude }.

# How phrases are joined
statement-phrase-and-phrase = { $first } и { $last }
statement-phrases-and-phrase = { $first }, а также { $last }
statement-phrase-or-phrase = { $first } или { $last }
statement-phrases-or-phrase = { $first } или { $last }

# How values are joined
statement-or = { $first } или { $last }
statement-and = { $first } и { $last }
statement-or-others = { $first } или ещё { $n ->
    [one] { $n } другое значение
    [few] { $n } других значения
   *[many] { $n } других значений
 }
statement-and-others = { $first } и ещё { $n ->
    [one] { $n } другое значение
    [few] { $n } других значения
   *[many] { $n } других значений
 }

# Ranges. $bound, $lo and $hi are numbers, most with a unit
statement-exactly = { $bound }
statement-from-to = от { $lo } до { $hi }
statement-at-least = не меньше { $bound }
statement-at-most = не больше { $bound }
statement-in-year = { $bound }
statement-years = { $lo }–{ $hi }
statement-year-or-later = { $bound } или позже
statement-year-or-earlier = { $bound } или раньше
# «дн.» and «чел.» are the same after every number
statement-in-days = { $range } { $n ->
    [one] дн.
    [few] дн.
   *[many] дн.
 }
statement-in-people = { $range } { $n ->
    [one] чел.
    [few] чел.
   *[many] чел.
 }

# Clauses: each fits behind «у которой» and behind «если». Names and values keep their form: a dash stands between them
statement-industry = отрасль — { $values }
statement-country = страна — { $values }
statement-region = регион — { $values }
statement-city = город — { $values }
statement-uses = в ходу { $values }
statement-uses-none = { $values } не в ходу
statement-employees = число сотрудников — { $n ->
    [one] { $range }
    [few] { $range }
   *[many] { $range }
 }
statement-founded = год основания — { $range }
statement-one-of = { $name } — { $values }
statement-has = { $name } — в том числе { $values }
statement-has-none = { $name } — не { $values }
statement-number = { $name } — { $range }
statement-number-of = { $name } — { $range }
statement-tolerance = { $phrase } (допуск { $share })
statement-known = { $name } — любое известное значение
statement-between = { $name } — с { $from } по { $to }
statement-since = { $name } — { $day } или позже
statement-until = { $name } — { $day } или раньше
statement-within = { $name } — за последн{ $n ->
    [one] ий месяц
    [few] ие { $n } месяца
   *[many] ие { $n } месяцев
 }
statement-yes = { $name } — да
statement-no = { $name } — нет
statement-contains = { $name } — со словами { $words }

# The short form: one line a criterion
statement-short-must = Нужно
statement-short-prefer = Лучше
statement-short-exclude = Нельзя
statement-short = { $name }: { $what }
statement-short-none = { $name }: ничего из { $what }
statement-short-between = { $name }: с { $from } по { $to }
statement-short-since = { $name }: { $day } или позже
statement-short-until = { $name }: { $day } или раньше
statement-short-within = { $name }: за последн{ $n ->
    [one] ий месяц
    [few] ие { $n } месяца
   *[many] ие { $n } месяцев
 }

# The tab of the statement
statement-text = Формулировка
statement-rewritten = переписана
statement-rewritten-why = Её написали люди. Если она разойдётся с критериями, это будет видно
statement-edit = Изменить
statement-done = Готово
statement-anew = Составить заново по критериям
statement-copy = Скопировать формулировку
statement-copy-short = Скопировать краткую форму
statement-copied = Скопировано
statement-edit-why = Что останется без изменений, останется связано со своим критерием
statement-empty = Формулировка составляется из критериев. Добавьте первый
statement-to-criteria = К критериям
statement-short-title = Кратко
# $criterion is «Employees: 50 to 400»
statement-change = Изменить «{ $criterion }»
statement-stale = { $n ->
    [one] { $n } часть расходится с критериями
    [few] { $n } части расходятся с критериями
   *[many] { $n } частей расходятся с критериями
 }
statement-stale-changed = Было «{ $then }», теперь «{ $now }»
statement-stale-role = «{ $phrase }» теперь учитывается иначе
statement-stale-gone = «{ $phrase }» больше не требуется
statement-stale-new = «{ $phrase }» ещё не названо
statement-use-new = Взять новые слова
statement-take-out = Убрать
statement-put-in = Вставить
statement-keep = Оставить как есть
statement-keep-why = Сказанное по-прежнему верно
statement-language = Язык формулировки
