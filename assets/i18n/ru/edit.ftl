edit-rename-project = Переименование проекта
edit-tick = Отметка в списке дел
edit-import = Импорт { $source }
edit-add-attribute = Новый признак
edit-rename-attribute = Переименование признака
edit-remove-attribute = Удалить признак
edit-add-profile = Новый профиль
edit-rename-profile = Переименование профиля
edit-set-way = Смена отправной точки профиля
edit-duplicate-profile = Копия профиля
edit-remove-profile = Удаление профиля
edit-set-thresholds = Пороги уровней
edit-set-breadth = Границы охвата
edit-set-rule = Правило профиля
edit-add-criterion = Новый критерий
edit-add-starters = Начало от признаков
edit-take-criteria = Принять критерии
edit-remove-criterion = Удаление критерия
edit-move-criterion = Перенос критерия
edit-set-condition = Изменение условия
edit-set-role = Изменение роли
edit-set-claim = Изменение утверждения критерия
edit-set-weight = Изменение веса
edit-add-account = Новая компания
edit-remove-accounts = { $n ->
    [1] Удаление компании
    [one] Удаление { $n } компании
    [few] Удаление { $n } компаний
   *[many] Удаление { $n } компаний
}
edit-rename-account = Переименование компании
edit-set-value = Изменение значения
edit-star = { $n ->
    [1] Звезда для компании
    [one] Звезда для { $n } компании
    [few] Звёзды для { $n } компаний
   *[many] Звёзды для { $n } компаний
}
edit-unstar = { $n ->
    [1] Снятие звезды
    [one] Снятие { $n } звезды
    [few] Снятие { $n } звёзд
   *[many] Снятие { $n } звёзд
}
edit-set-note = Заметка
edit-set-dive = Описать клиента вблизи
edit-join-pains = Объединить две боли
edit-seed-profile = Создать профиль по компании
edit-override = Уровень вручную
edit-clear-override = Сброс уровня, заданного вручную
edit-refused-gone = Этого здесь больше нет
edit-refused-no-name = Нужно название
edit-refused-too-many-criteria = В профиле не больше 32 критериев
edit-refused-unsuited = Условие не подходит к признаку
edit-refused-read-only = Файл открыт только для чтения
edit-refused-in-use = На этот признак опираются критерий, свидетельство, команда, SWOT или рынок; сначала измените их
edit-remove-import = Удаление импорта { $source }
edit-mend-cell = Исправить ячейку
edit-set-why = Изменить цель
edit-cast-ballot = Подать бюллетень
edit-take-ballots = { $n ->
    [one] Принять { $n } бюллетень из бланка
    [few] Принять { $n } бюллетеня из бланков
   *[many] Принять { $n } бюллетеней из бланков
}
edit-start-round = Начать раунд
edit-reveal-round = Открыть бюллетени раунда
edit-apply-round = Сделать критерии из раунда
# { $list } is the name of the list, such as «Sources».
edit-list-add = { $list }: добавить
edit-list-set = { $list }: изменить
edit-list-remove = { $list }: удалить
edit-list-move = { $list }: переместить
edit-list-paste = { $list }: вставка
edit-list-competitors = Конкуренты
edit-list-evidence = Свидетельства
edit-list-interviews = Интервью
edit-list-pains = Боли
edit-list-participants = Участники
edit-list-rounds = Раунды
edit-list-sources = Источники
edit-list-surveys = Опросы
edit-list-swot = SWOT-анализ
edit-list-teams = Команды
edit-list-trends = Тренды
edit-settle-problems = { $n ->
    [one] Оставить { $n } ячейку как есть
    [few] Оставить { $n } ячейки как есть
    [many] Оставить { $n } ячеек как есть
   *[other] Оставить { $n } ячейки как есть
}
edit-set-study = Изменить взгляд на клиентов
edit-set-statement = Изменение формулировки
edit-drop-statement = Возврат формулировки по критериям
edit-set-review = Изменение сроков пересмотра
edit-answer-check = Ответить на проверку
edit-unanswer-check = Отзыв ответа на проверку
edit-describe = Описать компании профиля
edit-take-fact = Взять вывод из данных
edit-list-people = Ключевые люди
edit-list-jobs = Задачи клиента
edit-list-campaigns = Кампании
edit-list-channels = Каналы
edit-list-materials = Материалы
edit-set-budget = Изменить бюджет
edit-journey-add = Добавить карту
edit-journey-copy = Скопировать карту
edit-journey-remove = Удалить карту
edit-journey-rename = Переименовать карту
edit-journey-state = Указать: как есть или как должно быть
edit-journey-add-stage = Добавить этап
edit-journey-set-stage = Изменить этап
edit-journey-move-stage = Переместить этап
edit-journey-remove-stage = Удалить этап
edit-journey-add-lane = Добавить дорожку
edit-journey-set-lane = Изменить дорожку
edit-journey-move-lane = Переместить дорожку
edit-journey-remove-lane = Удалить дорожку
edit-journey-copy-lane = Скопировать дорожку на другую карту
edit-journey-add-cards = { $n ->
    [one] Добавить { $n } карточку
    [few] Добавить { $n } карточки
   *[many] Добавить { $n } карточек
}
edit-journey-set-cards = { $n ->
    [one] Изменить { $n } карточку
    [few] Изменить { $n } карточки
   *[many] Изменить { $n } карточек
}
edit-journey-move-cards = { $n ->
    [one] Переместить { $n } карточку
    [few] Переместить { $n } карточки
   *[many] Переместить { $n } карточек
}
edit-journey-remove-cards = { $n ->
    [one] Удалить { $n } карточку
    [few] Удалить { $n } карточки
   *[many] Удалить { $n } карточек
}
edit-journey-feel = Изменить ощущение
