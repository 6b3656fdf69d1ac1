journeys-title = Карты пути
journeys-purpose = Пройти путь покупателя — от первого сомнения до продления.
journeys-customer = Путь клиента
# { $whose } is whose map or curve it is: this is how it should be.
journeys-wished-of = { $whose } · желаемое
# Whose curve it is where it is nobody's in particular.
journeys-curve-anyone = Покупатель
journeys-material-needed = нужен
journeys-material-stale = устарел
journeys-lane-actions = Действия
journeys-lane-touchpoints = Точки контакта
journeys-lane-questions = Вопросы
journeys-lane-pains = Боли
journeys-lane-feelings = Ощущения
journeys-lane-opportunities = Возможности
journeys-lane-talk-track = Что говорить
journeys-lane-material = Материалы
journeys-lane-measures = Показатели
journeys-lane-owner = Ответственный
journeys-lane-evidence = Основания
journeys-lane-text = Текст
journeys-lane-list = Список
journeys-lane-number = Число
journeys-lane-curve = Кривая
journeys-no-profile = Карта принадлежит профилю: сначала создайте его
journeys-empty = Начните с шаблона или с пустой карты
journeys-add-stage = Добавить этап
journeys-add-lane = Добавить дорожку
journeys-new-stage = Новый этап
journeys-new-map = Новая карта
journeys-more = Ещё: «{ $name }»
journeys-stack = Сопоставить
journeys-stack-hint = Одна под другой, по одноимённым этапам
journeys-smaller = Мельче
journeys-larger = Крупнее
journeys-fit = Вся карта
journeys-hint = Щёлкните по пустому месту, чтобы добавить карточку, дважды — чтобы изменить; перетаскивайте карточки и точки кривой.
journeys-map-name = Название карты
journeys-is-wished = Так должно быть
journeys-is-current = Так происходит сейчас
journeys-duplicate = Сделать копию карты
journeys-copy-of = Копия: { $name }
journeys-remove-map = Удалить карту
journeys-whose = Чей это путь
journeys-current = Как есть
journeys-wished = Как надо
journeys-state-of-map = Что показывает карта
journeys-copy-shown = Копия открытой карты
journeys-templates = Шаблоны
journeys-cell = Добавить карточку: { $lane }, { $stage }
journeys-card = { $text }; { $lane }, { $stage }
journeys-add-card = + карточка
journeys-card-edit = Изменить
journeys-card-copy = Копировать
journeys-card-remove = Удалить
journeys-set-point = Поставить точку: { $lane }, { $stage }
journeys-point = { $lane }, { $curve }, { $stage }: { $words }
journeys-stage = Этап { $name }
journeys-lane = Дорожка { $name }
journeys-fold = Свернуть
journeys-unfold = Развернуть
journeys-rename = Переименовать
journeys-after-purchase = Отнести к «после покупки»
journeys-before-purchase = Отнести к «до покупки»
journeys-stage-before = Добавить этап перед
journeys-stage-after = Добавить этап после
journeys-left = Сдвинуть влево
journeys-right = Сдвинуть вправо
journeys-up = Сдвинуть вверх
journeys-down = Сдвинуть вниз
journeys-remove-stage = Удалить вместе с карточками
journeys-remove-lane = Удалить вместе с карточками
journeys-copy-lane-to = Скопировать в «{ $map }»
journeys-draw = Щелчки рисуют кривую
journeys-unchoose = Снять выделение
journeys-value = Значение
journeys-channel = Канал
journeys-owner = Ответственный
journeys-person = Ключевое лицо
journeys-material = Материал
journeys-state = Состояние материала
journeys-material-have = есть
journeys-pain = Боль
journeys-job = Задача
journeys-evidence = Основание
journeys-moment-of-truth = Момент истины
journeys-span = Сколько этапов охватывает
journeys-none = Нет
journeys-tint-quiet = Серый
journeys-tint-accent = Индиго
journeys-tint-good = Зелёный
journeys-tint-info = Синий
journeys-tint-warn = Жёлтый
journeys-tint-bad = Красный
journeys-chosen = { $n ->
    [one] Выбрана { $n } карточка
    [few] Выбраны { $n } карточки
   *[many] Выбрано { $n } карточек
}
journeys-table-empty = В таблице нет карты: нужны столбцы stage, lane и text либо этапы в первой строке
journeys-table-feeling = Строка { $row }: «{ $feeling }» — не число от −2 до 2
journeys-table-large = На карте не больше { $n } карточек
journeys-cover = Доска покрытия
journeys-cover-hint = Для каждой роли и этапа: что говорить, что показать, чем доказать успех. Щёлкните по недостающему, чтобы добавить.
journeys-holes = Чего не хватает
journeys-no-holes = Всё на месте
journeys-show-card = Показать на карте
journeys-fill = Заполнить
journeys-everybody = Все
journeys-there = есть
journeys-missing = нет
journeys-hole-low = { $n ->
    [one] { $n } спад без материалов
    [few] { $n } спада без материалов
   *[many] { $n } спадов без материалов
}
journeys-hole-moment = { $n ->
    [one] { $n } момент истины без слов
    [few] { $n } момента истины без слов
   *[many] { $n } моментов истины без слов
}
journeys-hole-touchpoint = { $n ->
    [one] { $n } контакт без ответственного
    [few] { $n } контакта без ответственного
   *[many] { $n } контактов без ответственного
}
journeys-hole-material = { $n ->
    [one] { $n } этап без материалов
    [few] { $n } этапа без материалов
   *[many] { $n } этапов без материалов
}
journeys-hole-owner = { $n ->
    [one] { $n } этап без ответственного
    [few] { $n } этапа без ответственного
   *[many] { $n } этапов без ответственного
}
journeys-legend-before = До покупки
journeys-legend-after = После покупки
journeys-legend-moment = Момент истины
journeys-legend-needed = Материала нет
journeys-legend-stale = Материал устарел
journeys-too-large = Картинка вышла бы { $width } × { $height } пикселей. Выберите меньший масштаб или сохраните как SVG или PDF.
journeys-not-drawn = Карту не удалось нарисовать: { $reason }
journeys-cli-none = Карт нет
journeys-cli-no-such = Нет карты с названием «{ $name }»
journeys-cli-several = Карт с названием «{ $name }» несколько
journeys-cli-which = Есть { $names }
journeys-cli-format = { $file } не оканчивается ни на svg, ни на png, pdf, csv или mmd; укажите --format
journeys-cli-written = «{ $map }» записана в { $path }
journeys-export = Экспорт карты
journeys-copy-picture = Копировать рисунок
journeys-export-to = Куда записать карту
journeys-kind-map = Карта
journeys-import-from = В какой таблице карта
journeys-from-table = Из таблицы…
journeys-paste-hint = Или вставьте строки таблицы: этапы по горизонтали, дорожки по вертикали
journeys-new-profile = Новый профиль
journeys-table-word = Строка { $row }, столбец { $column }: «{ $cell }» не распознано; возможно { $known }
journeys-table-unknown = { $n ->
    [one] В проекте нет имени «{ $names }»: карточки загружены без этой связи
    [few] В проекте нет { $n } имён: карточки загружены без этих связей ({ $names })
   *[other] В проекте нет { $n } имён: карточки загружены без этих связей ({ $names })
}
journeys-cli-added = Добавлено: { $map }
journeys-exported = Карта записана в { $path }
journeys-scale = Пикселей на точку в картинках
journeys-show-linked = Показать: { $what }
journeys-lack-low = Спад без материалов
journeys-lack-moment = Момент истины без слов
journeys-lack-touchpoint = Контакт без ответственного
journeys-lack-material = Этап без материалов
journeys-lack-owner = Этап без ответственного
journeys-for-everybody = есть для всех
