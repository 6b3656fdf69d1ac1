draft-title = Черновик профиля
draft-way = Отправная точка профиля
draft-from-customers = От клиентов
draft-top-down = Сверху вниз
draft-way-why = От клиентов: признаки, которые отличают лучших. Сверху вниз: признаки как допущения, их ещё предстоит проверить

draft-criteria = Критерии
# $n criteria of $from to $to
draft-meter = { $n } из { $from }–{ $to }
draft-meter-why = Компанию хорошо описывают пять–семь критериев: меньше — подходит слишком много, больше — трудно удержать в уме
draft-roles = нужно: { $must } · лучше: { $prefer } · нельзя: { $exclude }
draft-add = Добавить критерий
draft-add-profile = Добавить профиль
draft-change = Изменить
draft-link-evidence = Добавить свидетельство
draft-go-collect = Перейти к сбору
draft-go-accounts = Перейти к компаниям
draft-no-profile = Профиль говорит, каким компаниям продавать
draft-empty = Критерии говорят, какие компании подходят. Начните с самого важного признака
draft-empty-top-down = Задайте признаки хорошего клиента. Каждый — допущение, пока его ничто не подтвердит
draft-empty-import = Сначала импортируйте клиентов: столбцы станут признаками на выбор

# Heads of the columns
draft-head-attribute = Признак
draft-head-condition = Условие
draft-head-evidence = Основание
draft-head-role = Роль
draft-head-weight = Вес
draft-head-pass = Прошли

draft-must = Нужно
draft-prefer = Лучше
draft-exclude = Нельзя
# In the place of the weight, for must and exclude
draft-gate = фильтр
draft-gate-why = Решает сам по себе и не имеет веса: кто не прошёл, тот вне профиля

# Names of controls; $name is the name of the attribute
draft-move = Переместить «{ $name }»
draft-move-hint = Потяните, чтобы переместить; нажмите — будет больше
draft-remove = Удалить «{ $name }»
draft-role-of = Роль: { $name }
draft-weight-of = Вес: { $name }
draft-value-of = Значение: { $name }
draft-range-of = Диапазон: { $name }
draft-least-of = Минимум: { $name }
draft-most-of = Максимум: { $name }
draft-from-of = { $name }: от
draft-to-of = { $name }: до
draft-tolerance-of = Допуск: { $name }
draft-months-of = Месяцы: { $name }
draft-way-of-dates-of = Вид диапазона: { $name }
draft-quantifier-of = Сколько из: { $name }
draft-more-of = Показать все: { $name }
draft-add-to = Добавить в «{ $name }»
draft-take-out = Убрать { $value } из «{ $name }»

# The menu of a criterion
draft-move-up = Выше
draft-move-down = Ниже
draft-duplicate = Дублировать
draft-remove-it = Удалить

# Warnings in a row: a word or two, and the sentence
draft-mostly-blank = нет у { $share }
draft-mostly-blank-why = Нет данных: { $n } из { $of ->
    [one] { $of } компании
    [few] { $of } компаний
   *[many] { $of } компаний
 }. Различает немногих
draft-none-meet = никто не прошёл
draft-none-meet-why = Ему не отвечает ни одна компания
draft-all-meet = все прошли
draft-all-meet-why = Ему отвечают все компании: он никого не различает

draft-asks-nothing = Условия ещё нет, критерий не учитывается
draft-pass-of = { $name }: прошли { $n } из { $of }
draft-n-pass = прошли { $n }
draft-n-near = почти прошли { $n }
draft-n-fail = не прошли { $n }
draft-n-unknown = неизвестно { $n }
draft-without = Без него: { $n } на уровне A или B

# Conditions
draft-yes = Да
draft-no = Нет
draft-flag-counts = да: { $yes }, нет: { $no }
draft-any-of = любое из
draft-all-of = все из
draft-none-of = ни одного из
draft-choose-values = Выбрать значения
draft-choose-words = Выбрать слова
draft-search-value = Поиск значений
draft-type-value = Введите значение
draft-no-value = Такого значения нет
draft-add-value = Добавить
draft-type-word = Введите слово
draft-no-word = Слов ещё нет
draft-add-word = Добавить
# $range is «50–400», $share a percentage
draft-with-tolerance = { $range } ± { $share }
draft-from = от
draft-to = до
draft-tolerance = Допуск
draft-tolerance-why = Чуть за пределами — половина веса
draft-quantiles = Медиана { $median }, девять из десяти: { $low } – { $high }
draft-any-day = любой день
draft-since = с { $day }
draft-until = по { $day }
draft-within = { $n ->
    [1] за последний месяц
    [one] за последний { $n } месяц
    [few] за последние { $n } месяца
   *[many] за последние { $n } месяцев
 }
draft-between-days = Между днями
draft-last-months = За месяцы
draft-months = { $n ->
    [one] месяц
    [few] месяца
   *[many] месяцев
 }
draft-reference-day = Отсчёт назад: { $day }
draft-day-form = Например, 2026-03-14

# Kinds of attributes, with an example of each
draft-kind-category = Категория
draft-kind-tags = Метки
draft-kind-number = Число
draft-kind-date = Дата
draft-kind-flag = Да или нет
draft-kind-text = Текст
draft-example-category = отрасль, страна
draft-example-tags = технологии в работе
draft-example-number = сотрудники, выручка
draft-example-date = год основания
draft-example-flag = продаёт онлайн
draft-example-text = описание

draft-search-attribute = Поиск признаков
draft-clear = Очистить
draft-new-attribute = Новый признак…
draft-new-attribute-named = Новый признак «{ $name }»…
draft-new-attribute-name = Название нового признака
draft-new-attribute-hint = Число складов
draft-new-attribute-what = Что записывать о компании?
draft-new-attribute-there = Признак с таким названием уже есть
draft-back = Назад к списку
draft-fill = известно { $share }
draft-in-use = уже выбран

draft-tiers = Уровни
draft-least-score-of = Минимум баллов: { $tier }
draft-tiers-why = Минимум баллов для каждого уровня, из 100
draft-tiers-fall = Баллы должны убывать от A к C, от 100 до 1
draft-breadth = Охват
draft-floor = Минимум новых совпадений
draft-floor-what = новых совпадений — минимум, иначе слишком узко
draft-ceiling = Наибольшая доля совпадений
draft-ceiling-what = % всех компаний — максимум, иначе слишком широко

# The first traits of a profile from traits
draft-starter = Начните с этих признаков
draft-starter-why = Каждый станет допущением: что его опровергнет, сколько нужно ответов и к какому сроку
draft-starter-all = Добавить все ({ $n })
draft-starter-add = Добавить «{ $name }»
draft-tab-criteria = Критерии
draft-tab-statement = Формулировка
draft-tab-profile = Профиль
draft-tab-people = Ключевые люди
draft-tab-progress = Прогресс
draft-tab-checks = Проверки
draft-tab-compare = Сравнение
