# What each step is for
guide-collect-purpose = Внесите известные компании и то, чем всё закончилось
guide-analyze-purpose = Найдите признаки, которые отличают лучших клиентов
guide-draft-purpose = Оставьте пять–семь признаков, которые отличают лучших
guide-validate-purpose = Проверьте профиль на клиентах, которых он не видел
guide-refine-purpose = Держите профиль верным: предложение и рынок меняются

# Collect. Each line of the checklist has an action: what to do and why
guide-accounts = { $n ->
    [0] Компании
    [one] { $n } компания
    [few] { $n } компании
   *[many] { $n } компаний
 }
guide-accounts-action = Импортируйте компании, чтобы видеть, кого выбирает каждый критерий
guide-relationships = Статус известен: { $n } из { $of }
guide-relationships-action = Отметьте, кто потенциальный, кто клиент, кто ушёл
guide-customers = { $n ->
    [0] Клиенты отмечены
    [one] { $n } клиент
    [few] { $n } клиента
   *[many] { $n } клиентов
 }
guide-customers-action = Отметьте клиентов: профиль — то, что у них общего
guide-filled = { $n ->
    [0] Признаки хорошо заполнены
    [one] { $n } признак почти пуст
    [few] { $n } признака почти пусты
   *[many] { $n } признаков почти пусты
 }
# $attribute is the name of an attribute, $percent the share of accounts it is known for
guide-filled-action = Заполните «{ $attribute }»: известно у { $percent } % компаний
guide-outcomes = { $n ->
    [0] Результаты клиентов
    [one] { $n } результат
    [few] { $n } результата
   *[many] { $n } результатов
 }
guide-outcomes-action = Импортируйте результаты клиентов, например LTV или дату ухода
guide-market = { $n ->
    [0] Список рынка
    [one] Список рынка: { $n } компания
    [few] Список рынка: { $n } компании
   *[many] Список рынка: { $n } компаний
 }
guide-market-action = Импортируйте компании вне CRM, чтобы оценить охват профиля

# Draft
guide-profile = { $n ->
    [0] Профиль
    [one] { $n } профиль
    [few] { $n } профиля
   *[many] { $n } профилей
 }
guide-profile-action = Создайте профиль
guide-criteria = Критерии: { $n } из 5–7
guide-criteria-action = Добавьте критерий: компанию хорошо описывают пять–семь
guide-criteria-too-many = Оставьте пять–семь самых важных критериев
guide-must = { $n ->
    [0] Решающий признак
    [one] { $n } решающий признак
    [few] { $n } решающих признака
   *[many] { $n } решающих признаков
 }
guide-must-action = Дайте признаку роль «Нужно» или «Нельзя», если его ничто не возместит
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = Охват не широк и не узок
guide-breadth-too-broad = Ужесточите: { $n } из { $of } компаний на уровне A или B
guide-breadth-too-narrow = Смягчите: { $new ->
    [0] новых совпадений нет
    [one] новых совпадений лишь { $new }
    [few] новых совпадений лишь { $new }
   *[many] новых совпадений лишь { $new }
 }
guide-breadth-mostly-customers = Смягчите: почти все совпадения ({ $n }) уже клиенты
guide-recorded = Каждый критерий опирается на данные
guide-recorded-action = Заполните «{ $attribute }» или спросите о другом: неизвестно у { $n ->
    [one] { $n } компании
    [few] { $n } компаний
   *[many] { $n } компаний
 }
guide-telling = Каждый критерий различает компании
guide-telling-none = Измените критерий «{ $attribute }»: ему не отвечает ни одна компания
guide-telling-every = Измените критерий «{ $attribute }»: ему отвечают все компании
