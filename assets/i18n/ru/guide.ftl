# What each step is for
guide-collect-purpose = Внесите компании, факты и мнения. Чего не хватает — запишите как допущение
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

# Analyze
guide-best = { $n ->
    [0] Показатели, по которым клиент — один из лучших
    [one] Лучших определяет { $n } показатель
    [few] Лучших определяют { $n } показателя
   *[many] Лучших определяют { $n } показателей
 }
guide-best-starred = { $n ->
    [0] Лучшие клиенты со звёздочкой
    [one] Отмечен { $n } лучший клиент
    [few] Отмечены { $n } лучших клиента
   *[many] Отмечено { $n } лучших клиентов
 }
guide-best-action = Укажите, какие показатели делают клиента одним из лучших и сколько весит каждый
guide-found = { $n ->
    [0] Критерий, найденный в данных
    [one] { $n } критерий опирается на данные
    [few] { $n } критерия опираются на данные
   *[many] { $n } критериев опираются на данные
 }
guide-found-action = Посмотрите признаки и добавьте тот, что подтверждается: основание придёт вместе с ним
guide-suggested = Знакомство с предложенным профилем
guide-suggested-action = Посмотрите предложенный профиль: примите его или укажите, что использовать и чего не использовать
guide-named = { $n ->
    [0] Трудности клиентов
    [one] Названа { $n } трудность
    [few] Названы { $n } трудности
   *[many] Названо { $n } трудностей
 }
guide-named-action = Отметьте в интервью, что мешает клиентам, или укажите столбец, где это записано
guide-swot = { $n ->
    [0] Сильные и слабые стороны
    [one] { $n } запись в SWOT
    [few] { $n } записи в SWOT
   *[many] { $n } записей в SWOT
 }
guide-swot-action = Запишите сильные и слабые стороны, возможности и угрозы: часть можно взять из того, что уже известно

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
guide-criteria-start = Задайте допущения: где они, что им подходит, насколько они велики
guide-criteria-too-many = Оставьте пять–семь самых важных критериев
guide-must = { $n ->
    [0] Решающий признак
    [one] { $n } решающий признак
    [few] { $n } решающих признака
   *[many] { $n } решающих признаков
 }
guide-must-action = Дайте признаку роль «Нужно» или «Нельзя», если его ничто не возместит
# $n accounts in tier A or B, of $of, $new of them neither customers nor churned
guide-breadth = Охват: не широк и не узок
guide-breadth-too-broad = Ужесточите: { $n } из { $of } компаний на уровне A или B
guide-breadth-too-narrow = Смягчите: { $new ->
    [0] новых совпадений нет
    [one] новых совпадений лишь { $new }
    [few] новых совпадений лишь { $new }
   *[many] новых совпадений лишь { $new }
 }
guide-breadth-mostly-customers = Смягчите: почти все совпадения ({ $n }) уже клиенты
guide-recorded = Данные для каждого критерия
guide-recorded-action = Заполните «{ $attribute }» или спросите о другом: неизвестно у { $n ->
    [one] { $n } компании
    [few] { $n } компаний
   *[many] { $n } компаний
 }
guide-telling = Критерии, различающие компании
guide-telling-none = Измените критерий «{ $attribute }»: ему не отвечает ни одна компания
guide-telling-every = Измените критерий «{ $attribute }»: ему отвечают все компании

# Collect, what people know
guide-purpose = Зачем нужен профиль
guide-purpose-action = Запишите, зачем нужен профиль, какого результата ждёте и какие решения на него обопрутся
guide-teams = { $n ->
    [0] Команды, которым он нужен
    [one] { $n } команда им пользуется
    [few] { $n } команды им пользуются
   *[many] { $n } команд им пользуются
 }
guide-teams-action = Назовите команды, которым нужен профиль, и что важно знать каждой
guide-sources = { $n ->
    [0] Откуда знания
    [one] { $n } источник
    [few] { $n } источника
   *[many] { $n } источников
 }
guide-sources-action = Назовите источники: от использования продукта до конкурентов
guide-fresh = { $n ->
    [0] Все источники свежие
    [one] { $n } источник устарел или не спрошен
    [few] { $n } источника устарели или не спрошены
   *[many] { $n } источников устарели или не спрошены
 }
guide-fresh-action = Спросите «{ $source }» снова: данным { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[many] { $n } месяцев
 }
guide-fresh-ask = Спросите «{ $source }» и запишите день
guide-interviews = { $n } из { $of ->
    [one] { $of } интервью
    [few] { $of } интервью
   *[many] { $of } интервью
 }
guide-interviews-action = Поговорите с лучшими клиентами: почему купили, что взвешивали, какими словами говорят
guide-interviews-first = Поговорите с возможными клиентами и проверьте допущения
guide-views = { $of ->
    [0] Мнения команды
   *[other] Мнений получено: { $n } из { $of }
 }
guide-views-action = Спросите каждого в команде отдельно, что важно
guide-views-ask = Начните раунд и раздайте бюллетени
guide-views-wait = Соберите недостающие бюллетени
guide-divided = { $n ->
    [0] Команда согласна в том, что важно
    [one] Команду разделяет { $n } признак
    [few] Команду разделяют { $n } признака
   *[many] Команду разделяют { $n } признаков
 }
guide-divided-action = Обсудите «{ $attribute }» и спросите ещё раз
guide-market-notes = { $competitors ->
    [0] Конкуренты
    [one] { $competitors } конкурент
    [few] { $competitors } конкурента
   *[many] { $competitors } конкурентов
 } и { $trends ->
    [0] тенденции
    [one] { $trends } тенденция
    [few] { $trends } тенденции
   *[many] { $trends } тенденций
 }
guide-market-notes-action = Запишите конкурентов и тенденции, от которых зависит, кому вы нужны

# Draft, what the criteria rest on. $attribute is the name of the attribute of a criterion
guide-covered = { $n ->
    [0] Учтено всё, что нужно командам
    [one] Не учтена { $n } потребность команд
    [few] Не учтены { $n } потребности команд
   *[many] Не учтено { $n } потребностей команд
 }
guide-covered-action = Добавьте критерий «{ $attribute }»: он нужен команде «{ $team }»
guide-tests = { $n ->
    [0] У каждого допущения есть проверка
    [one] { $n } допущение без проверки
    [few] { $n } допущения без проверки
   *[many] { $n } допущений без проверки
 }
guide-tests-action = Скажите, что опровергнет «{ $attribute }», сколько нужно ответов и к какому сроку
guide-rests = { $n ->
    [0] Каждый критерий на чём-то основан
    [one] { $n } критерий держится на догадке
    [few] { $n } критерия держатся на догадках
   *[many] { $n } критериев держатся на догадках
 }
guide-rests-action = Найдите основание для «{ $attribute }»: пока это только догадка
guide-rests-ask = Спросите первые компании о «{ $attribute }» и запишите ответы
guide-overdue = { $n ->
    [0] Просроченных проверок нет
    [one] { $n } проверка просрочена
    [few] { $n } проверки просрочены
   *[many] { $n } проверок просрочено
 }
guide-overdue-action = Решите, как быть с «{ $attribute }»: срок проверки был { $day }
guide-disputed = { $n ->
    [0] На все возражения есть ответ
    [one] { $n } критерий под сомнением
    [few] { $n } критерия под сомнением
   *[many] { $n } критериев под сомнением
 }
guide-disputed-action = Ответьте на то, что говорит против «{ $attribute }»
guide-disputed-refuted = Измените или уберите «{ $attribute }»: он опровергнут
# $side is a function of the team, a person, or one of the sides below
guide-one-sided = { $n ->
    [0] Свидетельства с разных сторон
    [one] Всё основание ({ $n }) — { $side }
    [few] Всё основание ({ $n }) — { $side }
   *[many] Всё основание ({ $n }) — { $side }
 }
guide-one-sided-action = Спросите ещё кого-нибудь, кроме: { $side }
guide-side-customers = клиенты
guide-side-colleagues = коллеги
guide-side-market = рынок
guide-side-accounts = собственные данные
guide-side-usage = использование продукта
guide-side-management = руководство
guide-side-product = продукт и разработка
guide-side-marketing = маркетинг
guide-side-sales = продажи
guide-side-success = сопровождение и сервис
guide-stale = { $n ->
    [0] Основания свежие
    [one] У { $n } критерия основание устарело
    [few] У { $n } критериев основание устарело
   *[many] У { $n } критериев основание устарело
 }
guide-stale-action = Проверьте «{ $attribute }» заново: основанию { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[many] { $n } месяцев
 }
guide-pains = Неразобранные слова клиентов: { $n }
guide-pains-action = Разобрать
guide-answers = Боли без ответа: { $n }
guide-answers-action = Напишите, чем отвечаем на «{ $pain }»
guide-portrait = Четыре вида описания: полей { $n } из { $of }
guide-portrait-action = Опишите компании: где они, кто они, чего хотят, как покупают
guide-people = Ключевые люди, с тем, кто решает: { $n }
guide-people-action = Добавьте того, кто решает, и того, кто может остановить покупку
guide-jobs = Задач с показателем: { $n }
guide-jobs-action = Назовите задачу, которую они хотят решить: показатель, исходное значение, цель
